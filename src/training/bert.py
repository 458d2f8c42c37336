"""The encoder of all-MiniLM-L6-v2 (BERT by Devlin et al., 2018, of six layers), read out of its ONNX file so that it can be trained on."""

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, INNER, LAYERS, WORDS, LONGEST = 384, 12, 1536, 6, 30522, 512
DROPPED = 0.1
LINEAR = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "up": "intermediate.dense",
    "down": "output.dense",
}
NORMS = {"after_attention": "attention.output.LayerNorm", "after_all": "output.LayerNorm"}


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.after_attention, self.after_all = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))

    def forward(self, x, mask):
        batch, length, _ = x.shape
        heads = lambda y: y.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        dropped = DROPPED if self.training else 0.0
        attended = F.scaled_dot_product_attention(
            heads(self.query(x)), heads(self.key(x)), heads(self.value(x)), attn_mask=mask, dropout_p=dropped)
        attended = self.out(attended.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.after_attention(x + F.dropout(attended, DROPPED, self.training))
        return self.after_all(x + F.dropout(self.down(F.gelu(self.up(x))), DROPPED, self.training))


class Encoder(nn.Module):
    """Token ids, segment ids and attention mask, each of batch x length, to vectors of batch x length x 384."""

    def __init__(self):
        super().__init__()
        self.word, self.place, self.segment = nn.Embedding(WORDS, WIDTH), nn.Embedding(LONGEST, WIDTH), nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, segments, mask):
        places = torch.arange(ids.shape[1], device=ids.device)[None]
        x = self.norm(self.word(ids) + self.place(places) + self.segment(segments))
        seen = mask[:, None, None, :].bool()
        for layer in self.layers:
            x = layer(x, seen)
        return x


def read(path):
    """The encoder with the weights of an ONNX file of all-MiniLM-L6-v2 that is not quantised."""
    graph = onnx.load(path).graph
    arrays = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    # Exporters name biases, and the weights of products only by the place of the product in the graph.
    products = {node.name: name for node in graph.node if node.op_type == "MatMul" for name in node.input if name in arrays}
    tensor = lambda name: torch.tensor(arrays[name].copy())

    def product(layer, name):
        inside = f"layer.{layer}/" + name.replace(".", "/") + "/"
        found = [arrays[w] for node, w in products.items() if inside in node and ("attention" in name) == ("attention" in node)]
        if len(found) != 1:
            raise ValueError(f"{path}: {len(found)} products for {name} of layer {layer}")
        return torch.tensor(found[0].T.copy())

    encoder = Encoder()
    encoder.word.weight.data = tensor("embeddings.word_embeddings.weight")
    encoder.place.weight.data = tensor("embeddings.position_embeddings.weight")
    encoder.segment.weight.data = tensor("embeddings.token_type_embeddings.weight")
    encoder.norm.weight.data, encoder.norm.bias.data = tensor("embeddings.LayerNorm.weight"), tensor("embeddings.LayerNorm.bias")
    for number, layer in enumerate(encoder.layers):
        for own, name in LINEAR.items():
            getattr(layer, own).weight.data = product(number, name)
            getattr(layer, own).bias.data = tensor(f"encoder.layer.{number}.{name}.bias")
        for own, name in NORMS.items():
            getattr(layer, own).weight.data = tensor(f"encoder.layer.{number}.{name}.weight")
            getattr(layer, own).bias.data = tensor(f"encoder.layer.{number}.{name}.bias")
    return encoder
