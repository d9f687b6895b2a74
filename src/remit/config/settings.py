"""Django's settings, all from the typed environment."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from remit.config import databases, environment, headers, mail

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
    "django_tasks",
    "django_tasks_db",
    "remit.queue",
    "remit.ledger",
    "remit.bodies",
    "remit.accounts",
    "remit.papers",
    "remit.meetings",
    "remit.conveyance",
    "remit.followup",
    "remit.publication",
    "remit.intake",
    "remit.oversight",
    "remit.exchange",
    "remit.notices",
    "remit.desk",
    "remit.portal",
    "remit.cli",
]

MIDDLEWARE = [
    "remit.portal.cache.PortalCacheMiddleware",
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

# Tasks stand in the database: a wish is there when the act is that made it. No list of queues: any name is one.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("zh-hans", _("Chinese"))]
LOCALE_PATHS = sorted(PACKAGE.glob("*/*/locale"))
USE_I18N = True
USE_TZ = True
TIME_ZONE = ENVIRONMENT.time_zone

# In production files are gathered once (`remit collect`), named by their content and kept by browsers for good. The
# demo serves them from where they lie, because gathering would take longer than all the rest of its start.
GATHERED = not (DEMO or DEBUG)
STATIC_URL = "/static/"
STATIC_ROOT = ENVIRONMENT.static
STATIC_ROOT.mkdir(exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if GATHERED
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not GATHERED
WHITENOISE_AUTOREFRESH = False
MEDIA_ROOT = HOME / "files"

# A demo writes to nobody, because everybody knows its passwords, whatever EMAIL_URL says.
EMAIL = mail.parse("" if DEMO else ENVIRONMENT.email_url, HOME / "letters")
EMAIL_BACKEND = EMAIL["backend"]
EMAIL_FILE_PATH = EMAIL["folder"]
EMAIL_HOST, EMAIL_PORT = EMAIL["host"], EMAIL["port"]
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = EMAIL["user"], EMAIL["password"]
EMAIL_USE_TLS, EMAIL_USE_SSL = EMAIL["tls"], EMAIL["ssl"]
# A mail server that does not answer keeps nobody waiting for longer, in seconds.
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = ENVIRONMENT.email_from
MODEL = ENVIRONMENT.model

# One upload or pasted page: 5 MB is a hundred times the longest readout; above it the request is refused at once.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# A text of a thousand paragraphs comes back with six fields for each.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 8_000

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": name, "OPTIONS": options}
    for name, options in {
        "remit.accounts.passwords.LongEnough": {"min_length": 10},
        "django.contrib.auth.password_validation.UserAttributeSimilarityValidator": {
            "user_attributes": ("email", "name")
        },
        "django.contrib.auth.password_validation.CommonPasswordValidator": {},
        "django.contrib.auth.password_validation.NumericPasswordValidator": {},
    }.items()
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/desk/"
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60

# One signs in by address and password; accounts are made by invitation. No page says whether an address has one.
ACCOUNT_ADAPTER = "remit.accounts.sign_in.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "remit.desk.sign_in.forms.SignIn",
    "reset_password": "remit.desk.sign_in.forms.ForgottenPassword",
    "reset_password_from_key": "remit.desk.sign_in.forms.NewPassword",
    "change_password": "remit.desk.sign_in.forms.ChangedPassword",
    "set_password": "remit.desk.sign_in.forms.FirstPassword",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ALLAUTH_TRUSTED_PROXY_COUNT = ENVIRONMENT.proxies

SECURE = ENVIRONMENT.secure
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "__Host-remit_session" if SECURE else "remit_session"
CSRF_COOKIE_NAME = "__Host-remit_csrf" if SECURE else "remit_csrf"
SECURE_SSL_REDIRECT = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.proxies else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if SECURE else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = headers.content_security_policy(secure=SECURE)
PERMISSIONS_POLICY = headers.PERMISSIONS

# What goes wrong is written to stderr, for the service manager's journal.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}

# HSTS speaks for this host alone: what else runs under the body's domain is not ours to bind, so neither its subdomains
# (W005) nor the browsers' preload list (W021) are named.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
