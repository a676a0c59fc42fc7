"""Case → Notice: templates give order and headings, definitions give wording."""
