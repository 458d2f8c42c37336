#!/usr/bin/env python3
"""Makes passage-reader.onnx: a model that reads a passage of a brief in its context and says whether it names an event to follow.

    mvn test -Dharbinger.train=true -Dtest=PassageTraining
    python3 src/training/passage_reader.py target/minilm

What must be installed and downloaded stands at the head of cross_encoder.py. It keeps the first layers of all-MiniLM-L6-v2
(Apache-2.0) and trains them on the passages that PassageTraining cuts out of the labelled briefs that may be looked at; those
kept for measuring are not among them. Ten minutes on two processors.
"""

import json
import os
import random
import sys

import torch
from torch import nn
from torch.nn import functional as F

import bert
import pairs

PASSAGES = "target/passages.jsonl"
MODEL = "src/main/resources/dev/harbinger/extraction/passage-reader.onnx"
LONGEST, LAYERS = 128, 3
EPOCHS, BATCH, RATE, SMOOTHING = 4, 24, 8e-5, 0.02
KINDS = (
    "PUBLIC_STATEMENT INQUIRY RULE TERMS_CHANGE LEGISLATION COURT_RULING SANCTIONS DEAL ELECTION_OR_APPOINTMENT MILITARY_ACTION "
    "SECURITY_INCIDENT ECONOMIC_DECISION DATA_RELEASE PROTEST_OR_UNREST PRODUCT_OR_DEPLOYMENT OTHER").split()
SHARE_OF_KINDS = 0.4
HOPELESS, KEPT_OF_HOPELESS = 0.003, 0.25
"""Passages that their signs make so improbable are never read; a share of them shows what background looks like."""


class PassageReader(nn.Module):
    """Log-odds of naming an event to follow; in training also those of the kind of event, which teach it what events are."""

    def __init__(self, encoder):
        super().__init__()
        encoder.layers = encoder.layers[:LAYERS]
        self.encoder = encoder
        self.head = nn.Linear(2 * bert.WIDTH, 1 + len(KINDS))

    def forward(self, ids, segments, mask):
        x = self.encoder(ids, segments, mask)
        own = pairs.mean(x, segments * mask)
        said = self.head(F.dropout(torch.cat([x[:, 0], own], 1), bert.DROPPED, self.training))
        return said if self.training else said[:, :1]


def passages():
    with open(PASSAGES, encoding="utf8") as file:
        all_of_them = [json.loads(line) for line in file]
    return [
        one for one in all_of_them
        if one["label"] or one["signs"] > HOPELESS or random.random() < KEPT_OF_HOPELESS]


def main(folder):
    pairs.begin()
    tokenizer = pairs.tokenizer(folder, LONGEST)
    some = passages()
    print(f"{len(some)} passages, {sum(one['label'] for one in some)} events", flush=True)
    wanted = torch.tensor([float(one["label"]) for one in some]) * (1 - 2 * SMOOTHING) + SMOOTHING
    kinds = torch.tensor([KINDS.index(one["kind"]) if one["kind"] in KINDS else -100 for one in some])

    def loss_of(said, chosen):
        of_kinds = F.cross_entropy(said[:, 1:], kinds[chosen], ignore_index=-100, reduction="sum") / len(chosen)
        return F.binary_cross_entropy_with_logits(said[:, 0], wanted[chosen]) + SHARE_OF_KINDS * of_kinds

    model = PassageReader(bert.read(os.path.join(folder, "all-minilm-l6-v2.onnx")))
    encodings = [tokenizer.encode(one["context"], one["passage"]) for one in some]
    pairs.train(model, encodings, loss_of, EPOCHS, BATCH, RATE)
    pairs.write(model, folder, MODEL)


if __name__ == "__main__":
    main(sys.argv[1])
