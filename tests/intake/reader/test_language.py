"""Which language a page is in."""

import pytest

from remit.intake.reader.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council met in the village hall and agreed the budget for the year.", "en"),
        ("市政府召开常务会议，研究部署下一步工作。", "zh"),
        ("市政府召開常務會議，研究部署下一步工作。", "zh"),
        ("Der Rat hat in der Sitzung die Vorlage der Verwaltung beraten und ist nicht einverstanden.", "de"),
        ("Le conseil a adopté les délibérations dans la séance du mois et pour la commune.", "fr"),
        ("市議会は本日の会議で予算案について話し合いました。", "ja"),
        ("Council minutes: present Pell, Ode; absent Rook; motion carried.", "en"),
        ("12345 67890", None),
        ("Совет собрался на очередное заседание в среду.", None),
    ],
)
def test_the_language_is_told(text: str, language: str | None) -> None:
    assert language_of(text) == language
