"""Where pages are read in."""

from django.urls import path

from remit.desk.readin import corrections, piles, views

app_name = "readin"

urlpatterns = [
    path("", views.index, name="index"),
    path("corrections/", corrections.index, name="corrections"),
    path("corrections/<int:pk>/forget/", corrections.forget, name="forget_correction"),
    path("begin/", views.begin, name="begin"),
    path("piles/begin/", piles.begin, name="begin_pile"),
    path("piles/<int:pk>/", piles.pile, name="pile"),
    path("<int:pk>/", views.draft, name="draft"),
    path("<int:pk>/difference/draft/<int:other>/", views.difference, {"what": "draft"}, name="difference_draft"),
    path("<int:pk>/difference/page/<int:other>/", views.difference, {"what": "page"}, name="difference_page"),
]
