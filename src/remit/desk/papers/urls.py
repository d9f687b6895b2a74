"""The addresses of papers."""

from django.urls import path

from remit.desk.papers.views import attaching, enter, listing, page, relating, writing

app_name = "papers"

urlpatterns = [
    path("", listing.index, name="index"),
    path("new/", enter.new, name="new"),
    path("<int:pk>/", page.paper, name="paper"),
    path("<int:pk>/edit/", enter.edit, name="edit"),
    path("<int:pk>/p<int:address>/", page.point, name="point"),
    path("<int:pk>/text/", writing.add, name="text"),
    path("<int:pk>/text/<int:version>/", writing.correct, name="correct"),
    path("<int:pk>/relations/", relating.relate, name="relate"),
    path("<int:pk>/relations/<int:relation>/", relating.unrelate, name="unrelate"),
    path("<int:pk>/files/", attaching.attach, name="attach"),
    path("<int:pk>/files/<int:file>/", attaching.file, name="file"),
    path("<int:pk>/files/<int:file>/take-away/", attaching.detach, name="detach"),
]
