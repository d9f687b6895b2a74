"""What is to be done in Lanting: in every state, some of it late."""

from remit.cli.demo.shapes import Task

TASKS = [
    # The Foreign Affairs Office
    Task("fg_enlarged", 0, "bai", -20, "in_progress", body="foreign"),
    Task("fg_enlarged", 1, "bai", 4, "in_progress", body="foreign"),
    Task(
        "fg_enlarged",
        2,
        "wenren",
        10,
        "checked",
        12,
        "The measures stand on the public page. 办法已在公开页面发布。",
        "foreign",
    ),
    Task("fg_enlarged", 3, "lin", 15, "struck_off", 18, "From fourteen forms to six. 报表由14张减为6张。", "foreign"),
    Task(
        "fg_40",
        0,
        "bai",
        9,
        "reported_done",
        2,
        "Agreed with the port for every Tuesday. 已与港方商定每周二开航。",
        "foreign",
    ),
    Task("fg_study", 0, "wenren", -3, "assigned", body="foreign"),
    Task("fg_6", 0, "he", -5, "assigned", body="foreign"),
    # Water
    Task("wg_enlarged", 0, "mo", -40, "in_progress"),
    Task("wg_enlarged", 1, "mo", 6, "in_progress"),
    Task("wg_enlarged", 2, "tang", 30, "struck_off", 33, "Boards stand at all eleven sites. 十一处工地均已公示。"),
    Task("wg_30", 0, "hai", -2, "in_progress"),
    Task("wg_30", 1, "hai", 8, "reported_done", 9, "All stretches walked three weeks running. 已连续三周全部巡查。"),
    # Schools, health, transport, housing, environment, culture
    Task("eg_enlarged", 0, "song", -90, "in_progress"),
    Task("eg_enlarged", 1, "song", 20, "returned", 24, "Walked at four schools of nine. 九所学校已走访四所。"),
    Task("health_64", 0, "jiang", -60, "assigned"),
    Task("health_64", 1, "jiang", 14, "checked", 15, "Shown since last month. 上月起公布。"),
    Task("transport_63", 0, "ouyang", -30, "in_progress"),
    Task("housing_62", 0, "pei", 5, "in_progress"),
    Task("environment_61", 0, "rong", 21, "struck_off", 25, "212 outfalls numbered. 212个排污口已编号。"),
    Task(
        "culture_50",
        0,
        "yu",
        11,
        "cancelled",
        result="The wharves are closed for repair this year. 老码头今年大修，不开放。",
    ),
    # The Standing Committee, the council, the port
    Task("sc42", 0, "zhang", 38, "struck_off", 40, "All thirty-one bodies have met. 31个单位均已开会传达。"),
    Task("sc42", 1, "zhang", -10, "planned"),
    Task("sc44", 0, "yan", -7, "assigned"),
    Task("sc44", 1, "shen", -4, "in_progress"),
    Task("council18", 0, "rong", -14, "planned"),
    Task("flood", 0, "yan", 1, "in_progress"),
    Task("flood", 1, "yan", -21, "planned"),
    Task("port_22", 0, "helan", -12, "assigned"),
    # Districts and streets
    Task("shangting_60", 1, "wei", 16, "checked", 20, "3,480 households told. 已告知3480户。"),
    Task("xiating_59", 0, "luo", 3, "in_progress"),
    Task("heyuan_58", 0, "chi", -15, "in_progress"),
    Task("qiaoxi_57", 0, "guan", -50, "planned"),
    Task("gudu_52", 0, "xu", 22, "struck_off", 22, "Done in one night. 一夜完成。"),
    Task("yancang_51", 0, "yan_cang", -1, "in_progress"),
    Task("hehuachi_20", 0, "jian", 7, "reported_done", 7, "Since the first of the month. 自月初起执行。"),
]
