"""Xapian behind the same lines of JSON as the other engines: build, open, ask. Times are taken in here."""

import gc
import json
import os
import re
import shutil
import sys
import time
import unicodedata

import xapian

MAIN, PHRASES = "xapian", "xapian-phrases"
# Weights 4, 2, 1, 0.5 as whole numbers; a prefix for the fields that filters name.
FIELDS = (("text", 8, None), ("names", 4, "XN"), ("labels", 2, "XL"), ("pair", 1, "XP"))
PREFIXES = {name: prefix for name, _, prefix in FIELDS}
MARKS = re.compile("[\u0300-\u036f]")
LIMIT = 20
stemmer = xapian.Stem("en")


def fold(text):
    return text if text.isascii() else MARKS.sub("", unicodedata.normalize("NFKD", text))


def resident():
    gc.collect()
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGESIZE")


def fresh(path):
    shutil.rmtree(path, ignore_errors=True)
    return path


def build_one(units, target, positions):
    """Indexes, then compacts; the unit's number is the document's less one."""
    loose = fresh(target + ".loose")
    database = xapian.WritableDatabase(loose, xapian.DB_CREATE)
    generator = xapian.TermGenerator()
    generator.set_stemmer(stemmer)
    for line in units:
        unit = json.loads(line)
        document = xapian.Document()
        generator.set_document(document)
        index = generator.index_text if positions else generator.index_text_without_positions
        for name, weight, prefix in FIELDS:
            text = fold(unit[name])
            index(text, weight)
            if prefix is not None:
                index(text, weight, prefix)
            if positions:
                # A phrase does not run from one field into the next.
                generator.increase_termpos()
        database.add_document(document)
    database.commit()
    database.compact(fresh(target))
    database.close()
    shutil.rmtree(loose)


def size_of(folder):
    return sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))


def build(units_file, folder):
    started = time.perf_counter_ns()
    with open(units_file, encoding="utf-8") as units:
        build_one(units, os.path.join(folder, MAIN), False)
    took = time.perf_counter_ns() - started
    with open(units_file, encoding="utf-8") as units:
        build_one(units, os.path.join(folder, PHRASES), True)
    phrases = size_of(os.path.join(folder, PHRASES))
    return {
        "ms": took / 1e6,
        "bytes": size_of(os.path.join(folder, MAIN)),
        "note": "Xapian %s; the database with positions, for phrases alone, has %.1f MB" % (xapian.version_string(), phrases / 1e6),
    }


class Opened:
    def __init__(self, folder):
        before = resident()
        started = time.perf_counter_ns()
        self.main = self.enquire(os.path.join(folder, MAIN))
        self.ms = (time.perf_counter_ns() - started) / 1e6
        self.bytes = resident() - before
        self.phrases = self.enquire(os.path.join(folder, PHRASES))

    @staticmethod
    def enquire(path):
        enquire = xapian.Enquire(xapian.Database(path))
        enquire.set_weighting_scheme(xapian.BM25Weight(1.2, 0, 1, 0.5, 0.5))
        enquire.set_docid_order(xapian.Enquire.DONT_CARE)
        return enquire

    def ask(self, query):
        if query["shape"] == "fuzzy":
            return None
        started = time.perf_counter_ns()
        enquire = self.phrases if query["shape"] == "phrase" else self.main
        enquire.set_query(to_xapian(query))
        found = enquire.get_mset(0, LIMIT)
        units = [item.docid - 1 for item in found]
        total = found.get_matches_estimated()
        return {"ms": (time.perf_counter_ns() - started) / 1e6, "units": units, "total": total}


def to_xapian(query):
    shape, words, beginning = query["shape"], query["words"], query.get("beginning")
    if shape == "phrase":
        return xapian.Query(xapian.Query.OP_PHRASE, words)
    prefix = PREFIXES[query["field"]] if "field" in query else ""
    terms = [xapian.Query("Z" + prefix + stemmer(word).decode()) for word in words]
    if beginning is not None:
        terms.append(to_beginning(beginning))
    if len(terms) == 1:
        return terms[0]
    return xapian.Query(xapian.Query.OP_OR if shape == "two" else xapian.Query.OP_AND, terms)


def to_beginning(letters):
    """As QueryParser reads a word half typed (FLAG_PARTIAL): the hundred most frequent words; all are twice as slow."""
    wanted = xapian.Query.WILDCARD_LIMIT_MOST_FREQUENT
    return xapian.Query(xapian.Query.OP_WILDCARD, letters, 100, wanted, xapian.Query.OP_SYNONYM)


def main(units_file, folder):
    opened = None
    for line in sys.stdin:
        request = json.loads(line)
        if request["do"] == "build":
            reply = build(units_file, folder)
        elif request["do"] == "open":
            opened = Opened(folder)
            reply = {"ms": opened.ms, "bytes": opened.bytes}
        else:
            reply = opened.ask(request["query"])
        sys.stdout.write(json.dumps(reply) + "\n")
        sys.stdout.flush()


main(*sys.argv[1:])
