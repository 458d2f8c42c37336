"""Labelled pairs told again: of others, since names mean nothing but that two are the same or are not; and of less, since who
asks for a fine is answered by a fine over anything."""

import random
import re

NAME = re.compile(r"[A-ZÀ-Þ][\w'’&.-]*(?:\s+(?:of|de|for|and|du|la|del)?\s*[A-ZÀ-Þ0-9][\w'’&.-]*)*")
NO_NAMES = set(
    "Will Would Does Do Did Is Are Has Have Can Could Should The A An In On At By Before After If When Whether Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday January February March April May June July August September October November December".split())
SYLLABLES = "ba be bo ca co da de di do el en fa fi ga go ha he in ja ka ke la le li lo ma me mi mo na ne no or pa pe ra re ri ro sa se si so ta te ti to ul va ve vi vo wa we za".split()
THINGS = (
    "Heron Curlew Kestrel Birch Alder Granite Harbor Summit Meridian Anchor Copper Silver Falcon Otter Willow Cedar Maple Quarry Ridge "
    "Valley Moor Marsh Sands Stone River Lake Bay Cliff Forge Mill Bridge Tower Lantern Beacon Compass Orchard Meadow Thistle Raven Wren "
    "Sparrow Badger Fox Lynx Amber Cobalt Crimson Ivory Slate Flint Pebble Garnet Juniper Rowan Hazel Aspen").split()
KINDS = "Glass Energy Group Holdings Bank Air Motors Foods Labs Systems Rail Steel Water Media Pharma Telecom Shipping Mining Capital Health".split()


def names(text):
    """The names in a text, without the words that only begin a sentence."""
    found = []
    for run in NAME.findall(text):
        words = run.split()
        while words and (words[0] in NO_NAMES or not words[0][0].isupper()):
            words = words[1:]
        while words and (words[-1] in NO_NAMES or words[-1].isdigit()):
            words = words[:-1]
        name = re.sub(r"['’]s?$", "", " ".join(words)).rstrip(".,")
        if len(name) > 1 and not name.isdigit():
            found.append(name)
    return found


def invented():
    way = random.random()
    word = lambda: "".join(random.choices(SYLLABLES, k=random.choice([2, 2, 3]))).capitalize()
    if way < 0.3:
        return " ".join(random.sample(THINGS, random.choice([1, 2, 2]))) + (" " + random.choice(KINDS) if random.random() < 0.5 else "")
    if way < 0.5:
        return word() + (" " + random.choice(KINDS) if random.random() < 0.5 else "")
    if way < 0.7:
        return word() + " " + word()
    return word()


def pattern(name):
    return re.compile(r"\b" + re.escape(name) + r"\b")


def shared(question, entry):
    """The longest names that stand in both; a name in several words may be told by one that tells it."""
    both = [name for name in names(question) if pattern(name).search(entry)]
    return sorted(set(both), key=len, reverse=True)


def swapped(pairs, again, other):
    """Answers told of others: one name changed on both sides, which answers as before, or in the entry alone, which does not.

    pairs: question, entry, class. again, other: how likely a pair is told again in these two ways.
    """
    pool = sorted({name for question, entry, _ in pairs for name in names(question)})
    another = lambda: invented() if random.random() < 0.5 else random.choice(pool)
    told = []
    for question, entry, label in pairs:
        for name in shared(question, entry)[:2] if label else []:
            if random.random() < again:
                new = another()
                told.append((pattern(name).sub(lambda _: new, question), pattern(name).sub(lambda _: new, entry), label))
            if random.random() < other:
                new, also = another(), another()
                if random.random() < 0.5:
                    question = pattern(name).sub(lambda _: also, question)
                elif name in new or new in name:
                    continue
                told.append((question, pattern(name).sub(lambda _: new, entry), 0))
    return told


CIRCUMSTANCE = re.compile(r"\s(?:over|by|before|after|at|in|on|for|to|from|against|under|with|as|during|because|following|within|without|until|and|that)\s")
THOUGHT = re.compile(
    r"\b(?:could|may|might|would|should|consider\w*|weigh\w*|urge\w*|calls? (?:for|on)|plan\w*|expect\w*|seek\w*|set to|likely|mull\w*|"
    r"threat\w*|propos\w*|vow\w*|warn\w*|asks?|delay\w*|postpon\w*|prepar\w*|demand\w*|want\w*|hints?|signal\w*|fear\w*|to)\b|\?", re.I)
SHORTEST = 5


def general(question):
    """The question without its last circumstance or two; empty if it has none."""
    places = [place.start() for place in CIRCUMSTANCE.finditer(question)]
    left = [question[:at] for at in places if len(question[:at].split()) >= SHORTEST]
    return random.choice(left[-2:]) + "?" if left else ""


def generalised(pairs, again):
    """Pairs with a question that asks for less: what answered Yes still does, and what was only thought of is no answer."""
    told = []
    for question, entry, label in pairs:
        less = general(question)
        same = label == 1 or label == 0 and THOUGHT.search(entry[:90])
        if less and same and shared(less, entry) and random.random() < again:
            told.append((less, entry, label))
    return told
