"""A fresh case file → one that somebody has filled in."""

import re


def fill_in(text: str) -> str:
    """Fill in a case file as somebody would who reads no more than the file."""
    answers = {"personal_data": "Yes.", "legitimate_interest": "Yes.", "necessary": "No."}
    for key in re.findall(r"(\w+): \|\n *(?:# )? *Yes\. / No\.", text):
        text = re.sub(
            rf"(\b{key}: \|\n[ #]*)Yes\. / No\. …",
            rf"\1{answers.get(key, 'No.')} We looked at each letter that we hold.",
            text,
        )
    for key in ("legitimate_interest", "necessary"):
        text = re.sub(rf"# ({key}: \|\n *)# ", r"\1", text)
    for line in ("issued: 2026-09-24", "likelihood: would\n", "balance: maintaining"):
        text = text.replace(f"# {line}", line)
    text = text.replace("received: …", "received: 2026-09-01")
    text = text.replace("applicant: …", "applicant: Ms Vint")
    return text.replace("…", "The letters about the bridge at Saltmere")
