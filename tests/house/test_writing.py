"""Only actions write records, and they write by the ledger's hand."""

import ast

from tests.house.tree import calls, modules, name_of

WRITES = {
    "save",
    "create",
    "create_user",
    "bulk_create",
    "bulk_update",
    "update_or_create",
    "get_or_create",
    "delete",
    "add_root",
    "add_child",
    "add_sibling",
    "move",
}

# What is not a record, and so may be written without an action: who writes it, and what.
EXEMPT = {
    "ledger/write.py": "the hand itself",
    "ledger/enter.py": "entries, their erasable part and their index",
    "ledger/sealing.py": "the seal",
    "ledger/sets.py": "the hand for rows that come in sets",
    "conveyance/tallies.py": "kept counters, a cache",
    "accounts/sign_in.py": "passwords, and the sign-in library's own tables",
    "intake/drafts.py": "unfinished drafts",
    "intake/piling.py": "pages that wait to become drafts",
    "queue/hold.py": "job state: the lease",
    "queue/take.py": "job state: who does a task",
    "queue/turn.py": "job state: how a turn ended",
    "queue/mend.py": "job state: what is tried again, what is forgotten",
    "notices/noting.py": "job state: whom to tell of what",
    "notices/posting.py": "job state: letters that go out",
    "exchange/minutes/form.py": "a file in memory, no record",
}


def _writes(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute):
        return False
    on_models = ast.unparse(call.func.value)
    if call.func.attr == "update":
        return ".filter(" in on_models or ".objects" in on_models
    return call.func.attr in WRITES and not on_models.endswith(("_actions", "actions"))


def test_nothing_outside_actions_writes() -> None:
    found = [
        f"{name_of(path)}:{call.lineno} {ast.unparse(call.func)}"
        for path, tree in modules().items()
        if "actions" not in path.parts and name_of(path) not in EXEMPT and not name_of(path).startswith("cli/bench/")
        for call in calls(tree)
        if _writes(call)
    ]
    assert found == []


def test_actions_write_by_the_hand_of_the_ledger_only() -> None:
    direct = {"save", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
    found = [
        f"{name_of(path)}:{call.lineno} {ast.unparse(call.func)}"
        for path, tree in modules().items()
        if "actions" in path.parts
        for call in calls(tree)
        if isinstance(call.func, ast.Attribute)
        and (call.func.attr in direct or (call.func.attr == "create" and ".objects" in ast.unparse(call.func)))
    ]
    assert found == []


def test_the_list_of_exemptions_names_only_what_is_there() -> None:
    there = {name_of(path) for path in modules()}
    assert set(EXEMPT) - there == set()


def test_every_door_that_writes_meeting_news_says_what_its_writer_had_in_view() -> None:
    blind = [
        f"{name_of(path)}:{call.lineno}"
        for path, tree in modules().items()
        if name_of(path).split("/")[0] in {"desk", "portal", "api"}
        for call in calls(tree)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "write"
        and ast.unparse(call.func.value).endswith("actions")
        and "seen" not in {keyword.arg for keyword in call.keywords}
    ]
    assert blind == []
