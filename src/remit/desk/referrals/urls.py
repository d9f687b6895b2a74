"""The addresses of what is asked of one's bodies."""

from django.urls import path

from remit.desk.referrals.views import acting, answering, filling, listing, page, passing, registering

app_name = "referrals"

urlpatterns = [
    path("", listing.index, name="index"),
    path("register/", registering.register, name="register"),
    path("<int:pk>/", page.referral, name="referral"),
    path("<int:pk>/paragraphs/<int:address>/", answering.point, name="point"),
    path("<int:pk>/paragraphs/<int:address>/withdraw/", answering.withdraw, name="withdraw"),
    path("<int:pk>/tracks/<slug:kind>/", answering.track, name="answer"),
    path("<int:pk>/tracks/<slug:kind>/take-back/", answering.take_back, name="take-back"),
    path("<int:pk>/note/", acting.note, name="note"),
    path("<int:pk>/forms/", filling.keep, name="keep"),
    path("<int:pk>/forms/<int:form>/", filling.filled, name="filled"),
    path("<int:pk>/forms/<int:form>/take-away/", filling.drop, name="drop"),
    path("<int:pk>/pass-on/", passing.pass_on, name="pass-on"),
    path("<int:pk>/<slug:verb>/", acting.act, name="act"),
]
