"""Django's settings, all from the typed environment."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from remit.config import databases, environment, mail

ENVIRONMENT = environment.read()
HOME = ENVIRONMENT.home
PACKAGE = Path(__file__).resolve().parents[1]

SECRET_KEY = ENVIRONMENT.secret_key
DEBUG = ENVIRONMENT.debug
ALLOWED_HOSTS = ENVIRONMENT.hosts
SITE_ADDRESS = ENVIRONMENT.address
CSRF_TRUSTED_ORIGINS = [ENVIRONMENT.address]
DEMO = ENVIRONMENT.demo

INSTALLED_APPS = [
    "remit.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "treebeard",
    "allauth",
    "allauth.account",
    "django_htmx",
    "csp",
    "remit.ledger",
    "remit.bodies",
    "remit.accounts",
    "remit.papers",
    "remit.meetings",
    "remit.conveyance",
    "remit.followup",
    "remit.publication",
    "remit.intake",
    "remit.exchange",
    "remit.desk",
    "remit.portal",
    "remit.cli",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "remit.accounts.middleware.ActorMiddleware",
    "remit.web.refusals.RefusalMiddleware",
]

AUTH_USER_MODEL = "accounts.Account"
ROOT_URLCONF = "remit.config.urls"
WSGI_APPLICATION = "remit.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": sorted(PACKAGE.glob("*/*/templates")),
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "remit.desk.frame.frame",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {"default": databases.parse(ENVIRONMENT.database_url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("zh-hans", _("Chinese"))]
LOCALE_PATHS = sorted(PACKAGE.glob("*/*/locale"))
USE_I18N = True
USE_TZ = True
TIME_ZONE = ENVIRONMENT.time_zone

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
MEDIA_ROOT = HOME / "files"

EMAIL = mail.parse(ENVIRONMENT.email_url, HOME / "mail")
EMAIL_BACKEND = EMAIL["backend"]
EMAIL_FILE_PATH = EMAIL["folder"]
EMAIL_HOST, EMAIL_PORT = EMAIL["host"], EMAIL["port"]
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = EMAIL["user"], EMAIL["password"]
EMAIL_USE_TLS, EMAIL_USE_SSL = EMAIL["tls"], EMAIL["ssl"]
DEFAULT_FROM_EMAIL = ENVIRONMENT.email_from

# One upload or pasted page: 5 MB is a hundred times the longest readout; above it the request is refused at once.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

SILENCED_SYSTEM_CHECKS: list[str] = []
