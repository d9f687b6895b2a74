"""Who can sign in to the sample city. The roles are (role, body, whether they reach down)."""

from remit.cli.demo.shapes import Account

PASSWORD = "a-city-by-the-water"  # noqa: S105 - printed in the terminal; refused outside a demo

ACCOUNTS = [
    Account(
        "clerk",
        "lin",
        (("clerk", "foreign", False), ("clerk", "foreign_group", False)),
        "en",
        "clerk of the Foreign Affairs Office and its party group",
    ),
    Account(
        "chair",
        "shen",
        (("chair", "foreign", False), ("chair", "foreign_group", False)),
        "zh",
        "chair of the party group",
    ),
    Account(
        "reviewer",
        "ji",
        tuple(
            ("reviewer", body, False)
            for body in (
                "foreign_group",
                "foreign",
                "city",
                "standing",
                "council",
                "water_group",
                "education_group",
                "health",
                "transport",
                "environment",
                "emergency",
                "port",
                "shangting",
                "gudu",
            )
        ),
        "en",
        "reviewer of meeting news",
    ),
    Account(
        "head",
        "bai",
        (("head", "foreign", False), ("head", "foreign_exchange", False)),
        "en",
        "head of the Exchange Division, responsible for actions",
    ),
    Account(
        "verifier",
        "fu",
        tuple(("verifier", body, False) for body in ("foreign", "foreign_group", "city", "council")),
        "zh",
        "checks what was reported done",
    ),
    Account("supervisor", "dai", (("supervisor", "city", True),), "en", "reads down the tree, changes nothing"),
    Account(
        "city.clerk",
        "shang",
        (
            *tuple(
                ("clerk", body, False)
                for body in (
                    "city",
                    "standing",
                    "general",
                    "council",
                    "emergency",
                    "port",
                    "culture",
                    "environment",
                    "housing",
                    "transport",
                    "health",
                    "education_group",
                    "water_group",
                    "water",
                    "academic",
                    "shangting",
                    "xiating",
                    "heyuan",
                    "qiaoxi",
                    "yundu",
                    "gudu",
                    "yancang",
                    "hehuachi",
                    "education",
                )
            ),
            ("issuer", "city", False),
            ("issuer", "council", False),
        ),
        "zh",
        "clerk of the City Committee and, for the demo, of all other bodies",
    ),
    Account(
        "body.admin",
        "he",
        (("body_administrator", "government", True),),
        "en",
        "administers the City Government and all below",
    ),
    Account("site.admin", "", (("site_administrator", "", False),), "en", "administers the installation"),
]
