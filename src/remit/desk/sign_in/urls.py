"""The addresses of signing in, under the names that the sign-in library asks for; only those that Remit offers."""

from allauth.account import views
from django.urls import path, re_path
from django.urls.resolvers import URLPattern

FROM_KEY = r"^password/reset/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$"

urlpatterns: list[URLPattern] = [
    path("sign-in/", views.login, name="account_login"),
    path("sign-out/", views.logout, name="account_logout"),
    path("closed/", views.account_inactive, name="account_inactive"),
    path("invitation/", views.signup, name="account_signup"),
    path("password/", views.password_change, name="account_change_password"),
    path("password/first/", views.password_set, name="account_set_password"),
    path("password/reset/", views.password_reset, name="account_reset_password"),
    path("password/reset/sent/", views.password_reset_done, name="account_reset_password_done"),
    re_path(FROM_KEY, views.password_reset_from_key, name="account_reset_password_from_key"),
    path("password/reset/done/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
]
