"""Letters and reminders about what bodies are asked: because the ledger's one signal said so, or because a day came.

A *notice* says that somebody is to be told of something, once. A *letter* gathers one or more notices of an account;
what it says is put into words when it is sent, from what its reader may see by then.
"""
