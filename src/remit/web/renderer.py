"""How every form is rendered: Django's own field groups, in our markup."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Field groups come from `remit/_field.html`; needs `django.forms` among the installed apps."""

    field_template_name = "remit/_field.html"
