"""The addresses of meetings."""

from django.urls import path

from remit.desk.meetings.views import conveyed, enter, listing, mend, minutes, page, serving, treated, words

app_name = "meetings"

urlpatterns = [
    path("", listing.index, name="index"),
    path("new/", enter.new, name="new"),
    path("cite/", enter.cite, name="cite"),
    path("<int:pk>/", page.meeting, name="meeting"),
    path("<int:pk>/close/", mend.close, name="close"),
    path("<int:pk>/correct/", mend.correct, name="correct"),
    path("<int:pk>/words/<str:language>/", words.write, name="words"),
    path("<int:pk>/add/", mend.add, name="add"),
    path("<int:pk>/items/<int:item>/conveyed/", conveyed.add, name="conveyed"),
    path("<int:pk>/conveyed/<int:row>/remove/", conveyed.remove, name="remove_conveyed"),
    path("<int:pk>/papers/", treated.add, name="papers"),
    path("<int:pk>/papers/<int:row>/", treated.correct, name="correct_paper"),
    path("<int:pk>/papers/<int:row>/remove/", treated.remove, name="remove_paper"),
    path("<int:pk>/serving/", serving.serve, name="serving"),
    path("<int:pk>/minutes/", minutes.options, name="printing"),
    path("<int:pk>/minutes.<str:kind>", minutes.own, name="minutes"),
    path("<int:pk>/minutes/<str:language>.<str:kind>", minutes.download, name="download"),
]
