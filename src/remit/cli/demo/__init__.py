"""The sample city of Lanting: invented from the first street to the last decision, and made by the ordinary actions."""
