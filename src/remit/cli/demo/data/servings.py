"""Which paragraphs of higher papers the meetings' requirements serve, and which papers came from which meeting."""

# (meeting, requirement of no single item counted from 0, paper, address of the paragraph)
SERVES = (
    ("fg_enlarged", 0, "report4", 4),
    ("fg_enlarged", 3, "report4", 11),
    ("wg_enlarged", 0, "report4", 6),
    ("wg_enlarged", 1, "report4", 3),
    ("eg_enlarged", 0, "report4", 5),
    ("housing_62", 0, "report4", 7),
    ("environment_61", 0, "report4", 3),
    ("environment_61", 0, "rivers", 3),
    ("shangting_60", 0, "report4", 6),
    ("xiating_59", 1, "report4", 7),
    ("qiaoxi_57", 0, "report4", 6),
)
# (meeting, paper, what it did with it, item counted from 1 or None)
PAPERS = (
    ("pl6_4", "report4", "issued", 1),
    ("economy", "budget", "considered", 2),
)
