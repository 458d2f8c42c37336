#!/usr/bin/env python3
"""Makes passage-reader.onnx: a model that reads a passage of a brief in its context and says whether it names an event to follow,
of what kind that is, and of each part of a word whether it names somebody who acts.

    mvn test -Dharbinger.train=true -Dtest=PassageTraining
    python3 src/training/passage_reader.py target/minilm

What must be installed and downloaded stands at the head of cross_encoder.py. It starts from all-MiniLM-L6-v2
(Apache-2.0) and trains on what PassageTraining writes: the passages of the labelled briefs that may be looked at, those
labelled only to be learned from, and the questions of the labelled entries. Half an hour on two processors.
"""

import json
import os
import random
import re
import sys

import torch
from torch import nn
from torch.nn import functional as F

import bert
import pairs

PASSAGES = "target/passages.jsonl"
MODEL = "src/main/resources/dev/harbinger/extraction/passage-reader.onnx"
LONGEST = 128
EPOCHS, BATCH, RATE, SMOOTHING = 3, 24, 8e-5, 0.02
RATE_OF_OWN, RATE_OF_OWN_HEAD = 3e-5, 2e-4
"""At last it reads once more the briefs that set the convention: those of `read` name more passages and more actors."""
KINDS = (
    "PUBLIC_STATEMENT INQUIRY RULE TERMS_CHANGE LEGISLATION COURT_RULING SANCTIONS DEAL ELECTION_OR_APPOINTMENT MILITARY_ACTION "
    "SECURITY_INCIDENT ECONOMIC_DECISION DATA_RELEASE PROTEST_OR_UNREST PRODUCT_OR_DEPLOYMENT OTHER").split()
FIRST = 1 + len(KINDS)
"""Before what is said of tokens stands what is said of the passage."""
SHARE_OF_KINDS, SHARE_OF_ACTORS = 1, 0.5
TRUTH_OF_KINDS = 0.95
"""Readers of the labels agree in 84 of 100; the rest of the certainty goes to the other kinds."""
HOPELESS, KEPT_OF_HOPELESS = 0.02, 0.2
"""Passages that their signs make so improbable are never read; a share of them shows what background looks like."""


class PassageReader(nn.Module):
    """Log-odds of naming an event to follow, then of its kinds; and of each token those of naming an actor of it."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.head = nn.ModuleDict({"passage": nn.Linear(2 * bert.WIDTH, 1 + len(KINDS)), "token": nn.Linear(bert.WIDTH, 1)})

    def forward(self, ids, segments, mask):
        x = self.encoder(ids, segments, mask)
        dropped = lambda y: F.dropout(y, bert.DROPPED, self.training)
        said = self.head["passage"](dropped(torch.cat([x[:, 0], pairs.mean(x, segments * mask)], 1)))
        of_tokens = self.head["token"](dropped(x))[..., 0]
        return torch.cat([said, of_tokens], 1) if self.training else (said, of_tokens)


def passages():
    with open(PASSAGES, encoding="utf8") as file:
        all_of_them = [json.loads(line) for line in file]
    return [
        one for one in all_of_them
        if one["label"] != 0 or one["signs"] > HOPELESS or random.random() < KEPT_OF_HOPELESS]


def places(passage, encoding):
    """The tokens of each place of a name that may act, and whether it does."""
    found = []
    for name in passage["names"]:
        for spelling in name["spellings"]:
            for sequence, text in enumerate((passage["context"], passage["passage"])):
                for match in re.finditer(rf"(?<!\w){re.escape(spelling)}(?!\w)", text):
                    inside = lambda start, end: start < match.end() and match.start() < end
                    tokens = [
                        i for i, (own, span) in enumerate(zip(encoding.sequence_ids, encoding.offsets))
                        if own == sequence and inside(*span)]
                    if tokens:
                        found.append((tokens, float(name["acts"])))
    return found


def learn(model, some, tokenizer, epochs, rate, rate_of_head):
    """Trains the model on passages with their labels."""
    print(f"{len(some)} passages, {sum(one['label'] == 1 for one in some)} events", flush=True)
    encodings = [tokenizer.encode(one["context"], one["passage"]) for one in some]
    known = torch.tensor([float(one["label"] is not None) for one in some])
    wanted = torch.tensor([float(one["label"] or 0) for one in some]) * (1 - 2 * SMOOTHING) + SMOOTHING
    kinds = torch.tensor([KINDS.index(one["kind"]) if one["kind"] in KINDS else -100 for one in some])
    names = [places(one, encoding) for one, encoding in zip(some, encodings)]

    def of_actors(said, chosen):
        """Each place of a name counts the same, however many tokens it has."""
        odds = [(said[row, [FIRST + token for token in tokens]].mean(), acts) for row, i in enumerate(chosen) for tokens, acts in names[i]]
        if not odds:
            return 0
        return F.binary_cross_entropy_with_logits(torch.stack([one for one, _ in odds]), torch.tensor([acts for _, acts in odds]))

    def loss_of(said, chosen):
        of_kinds = F.cross_entropy(
            said[:, 1:FIRST], kinds[chosen], ignore_index=-100, reduction="sum", label_smoothing=1 - TRUTH_OF_KINDS) / len(chosen)
        of_events = F.binary_cross_entropy_with_logits(said[:, 0], wanted[chosen], known[chosen])
        return of_events + SHARE_OF_KINDS * of_kinds + SHARE_OF_ACTORS * of_actors(said, chosen)

    pairs.train(model, encodings, loss_of, epochs, BATCH, rate, rate_of_head)


def main(folder):
    pairs.begin()
    tokenizer = pairs.tokenizer(folder, LONGEST)
    some = passages()
    model = PassageReader(bert.read(os.path.join(folder, "all-minilm-l6-v2.onnx")))
    learn(model, some, tokenizer, EPOCHS, RATE, pairs.RATE_OF_HEAD)
    learn(model, [one for one in some if one["own"]], tokenizer, 1, RATE_OF_OWN, RATE_OF_OWN_HEAD)
    pairs.write(model, folder, MODEL, ("logits", "tokens"))


if __name__ == "__main__":
    main(sys.argv[1])
