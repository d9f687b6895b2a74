"""The addresses of oversight."""

from django.urls import path

from remit.desk.oversight import reports, views

app_name = "oversight"

urlpatterns = [
    path("", views.index, name="index"),
    path("late/", views.late, name="late"),
    path("reports/", reports.index, name="reports"),
    path("reports/<int:pk>/", reports.report, name="report"),
    path("<int:pk>/", views.mandate, name="mandate"),
    path("<int:pk>/<int:node>/", views.node, name="node"),
    path("<int:pk>/<int:node>/freeze/", reports.freeze, name="freeze"),
    path("<int:pk>/<int:node>/table.<slug:form>", views.table, name="table"),
]
