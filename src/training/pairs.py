"""What the networks have in common that read two texts together: reading texts, training, and writing the file in eight bits."""

import os
import random
import time

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import nn

RATE_OF_HEAD, WARMING = 1e-3, 0.1
PROCESSOR = "/proc/cpuinfo"


def begin(seed=7):
    torch.manual_seed(seed)
    random.seed(seed)


def tokenizer(folder, longest):
    words = Tokenizer.from_file(os.path.join(folder, "all-minilm-l6-v2-tokenizer.json"))
    words.no_padding()
    words.enable_truncation(longest, strategy="longest_first")
    return words


def halves():
    """Whether the processor reckons with numbers of sixteen bits itself; elsewhere they take many times as long as whole ones."""
    return os.path.exists(PROCESSOR) and "bf16" in open(PROCESSOR, encoding="utf8").read()


def mean(x, mask):
    return (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)


def batch(encodings):
    """Ids, segments and mask of texts, filled up to the longest."""
    longest = max(len(one.ids) for one in encodings)
    fill = lambda values: list(values) + [0] * (longest - len(values))
    return tuple(
        torch.tensor([fill(getattr(one, kind)) for one in encodings]) for kind in ("ids", "type_ids", "attention_mask"))


def batches(encodings, size):
    """All of them in random order, those of like length together."""
    order = random.sample(range(len(encodings)), len(encodings))
    some = []
    for start in range(0, len(order), 20 * size):
        alike = sorted(order[start:start + 20 * size], key=lambda i: len(encodings[i].ids))
        some += [alike[i:i + size] for i in range(0, len(alike), size)]
    random.shuffle(some)
    return some


def train(model, encodings, loss_of, epochs, size, rate, rate_of_head=RATE_OF_HEAD):
    """Trains all but the embeddings of words. loss_of: from what the model says of some pairs, and their numbers, to a loss."""
    for frozen in (model.encoder.word, model.encoder.place):
        frozen.weight.requires_grad = False
    trained = [p for p in model.encoder.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": trained}, {"params": model.head.parameters()}], weight_decay=0.01)
    steps, step, start = epochs * -(-len(encodings) // size), 0, time.time()
    for epoch in range(epochs):
        model.train()
        losses = []
        for some in batches(encodings, size):
            pace = min(1, (step + 1) / (WARMING * steps)) * max(0.02, 1 - step / steps)
            for group, full in zip(optimizer.param_groups, (rate, rate_of_head)):
                group["lr"] = full * pace
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=halves()):
                said = model(*batch([encodings[i] for i in some])).float()
            loss = loss_of(said, some)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            losses.append(loss.item())
            step += 1
        print(f"epoch {epoch + 1} of {epochs}: loss {np.mean(losses):.3f}, {time.time() - start:.0f} s", flush=True)


def write(model, folder, target, outputs=("logits",)):
    """The model in eight bits, which costs half of the time. Its weights are without sign: processors without VNNI add products of
    those with a sign in sixteen bits, where they overflow, and the model would say other things there."""
    model.eval()
    torch.save(model.state_dict(), os.path.join(folder, os.path.basename(target) + ".pt"))
    whole = os.path.join(folder, "whole-" + os.path.basename(target))
    names = ["input_ids", "token_type_ids", "attention_mask"]
    ids = torch.randint(1000, 20000, (2, 40))
    shape = {name: {0: "pairs", 1: "tokens"} for name in (*names, *outputs[1:])} | {"logits": {0: "pairs"}}
    torch.onnx.export(
        model, (ids, torch.zeros_like(ids), torch.ones_like(ids)), whole, input_names=names, output_names=list(outputs),
        dynamic_axes=shape, opset_version=17, dynamo=False)
    quantize_dynamic(whole, target, weight_type=QuantType.QUInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather", "Gemm"])
