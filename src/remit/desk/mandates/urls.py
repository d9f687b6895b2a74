"""The addresses of instructions."""

from django.urls import path

from remit.desk.mandates.views import came_back, checking, issuing, listing, page, receipts, verbs, writing

app_name = "mandates"

urlpatterns = [
    path("", listing.index, name="index"),
    path("new/", writing.new, name="new"),
    path("<int:pk>/", page.mandate, name="mandate"),
    path("<int:pk>/edit/", writing.edit, name="edit"),
    path("<int:pk>/issue/", issuing.issue, name="issue"),
    path("<int:pk>/add/", issuing.extend, name="extend"),
    path("<int:pk>/selections/<int:saved>/drop/", issuing.drop, name="drop"),
    path("<int:pk>/signing/", receipts.signing, name="signing"),
    path("<int:pk>/receipts/", receipts.receipts, name="receipts"),
    path("<int:pk>/check/", checking.check, name="check"),
    path("<int:pk>/check/<int:track>/", checking.answer, name="answer"),
    path("<int:pk>/check/<int:track>/return/", checking.return_, name="return"),
    path("<int:pk>/came-back/<int:referral>/<slug:verb>/", came_back.act, name="came_back"),
    path("<int:pk>/<slug:verb>/", verbs.act, name="act"),
]
