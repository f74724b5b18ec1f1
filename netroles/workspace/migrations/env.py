"""How Alembic changes the tables: over the connection it is given, in its transaction."""

from alembic import context

from netroles.workspace.storage.schema import VERSION_TABLE

context.configure(
    connection=context.config.attributes["connection"],
    version_table=VERSION_TABLE,
    # SQLite can undo changes of tables too, where the transaction is begun by hand (database.py).
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
