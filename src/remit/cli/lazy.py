"""Groups of commands that load a command's module only when it is called, so that `remit --help` answers at once."""

from importlib import import_module

import click


class LazyGroup(click.Group):
    """Knows each command by name, module and one line of help; the module's `command` is loaded when it is needed."""

    def __init__(self, *args: object, table: dict[str, tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.table = table

    def list_commands(self, context: click.Context) -> list[str]:
        """The names, in the table's order."""
        return list(self.table)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command, or None where there is none of that name."""
        if name not in self.table:
            return None
        module, _line = self.table[name]
        command = import_module(module).command
        if not isinstance(command, click.Command):
            raise TypeError(f"{module}.command is no command")
        return command

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in the help, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_module, line) in self.table.items()])
