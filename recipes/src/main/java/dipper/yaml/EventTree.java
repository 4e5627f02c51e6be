package dipper.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.scanner.ScannerImpl;

/**
 * Builds the tree from SnakeYAML's events rather than from its nodes: events carry every anchor, tag and depth with its mark, and stop costing as
 * soon as nobody asks for the next one.
 */
final class EventTree {

    static final int DEEPEST = 48;
    /** What a file may cost to read; one of 5 000 steps, written out, has 35 000. */
    static final int MOST_NODES = 36_000;
    /** No mapping of the language comes near to it. */
    static final int MOST_KEYS = 1_000;

    private final String source;
    private final Lines lines;
    private final ParserImpl events;
    private final Problems problems;
    private final CommentCheck comments;
    /** A long file says the same few words again and again: one text for all of them. */
    private final Map<String, String> words = new HashMap<>();
    private int nodes;

    EventTree(String source, String text, Problems problems) {
        this.source = source;
        this.lines = Lines.of(text);
        this.events = new ParserImpl(new NextToken(new ScannerImpl(new Characters(text), new LoaderOptions())));
        this.problems = problems;
        this.comments = new CommentCheck(lines, problems);
    }

    Node document() {
        events.getEvent();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            throw new Refusal(Code.EMPTY_FILE, new Place(source, 1, 1, 1), "the file is empty",
                    "begin with: dipper: 1");
        }
        var start = (DocumentStartEvent) events.getEvent();
        if (start.getVersion() != null || (start.getTags() != null && !start.getTags().isEmpty())) {
            throw notInLanguage(start, "a directive (%)", "take the line out");
        }
        var root = node(0);
        events.getEvent();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            throw new Refusal(Code.SEVERAL_DOCUMENTS, point(events.peekEvent()), "a second document begins here",
                    "keep one document per file: take this line out, or move what follows to a file of its own");
        }
        return root;
    }

    private Node node(int depth) {
        var event = events.getEvent();
        refuseForeign(event);
        if (depth > DEEPEST) {
            throw new Refusal(Code.YAML_TOO_DEEP, point(event),
                    "lists and mappings lie more than " + DEEPEST + " deep in each other",
                    "use blocks instead of deeper nesting");
        }
        if (++nodes > MOST_NODES) {
            throw new Refusal(Code.TOO_MANY, point(event),
                    "the file has more than " + MOST_NODES + " words, lists and mappings", "use loops and blocks");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case CollectionStartEvent list when list.getEventId() == Event.ID.SequenceStart -> sequence(list, depth);
            case CollectionStartEvent mapping -> mapping(mapping, depth);
            default -> throw new IllegalStateException("no node begins with " + event);
        };
    }

    private void refuseForeign(Event event) {
        if (event.getEventId() == Event.ID.Alias) {
            throw notInLanguage(event, "an alias (*)",
                    "write out what it stands for; a text that begins with * goes in quotes");
        }
        var tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> null;
        };
        // "!" alone is how a quoted word may say that it is text, and is refused like every other tag.
        if (tag != null) {
            throw notInLanguage(event, "a tag (!)", "take it out; a text that begins with ! goes in quotes");
        }
        if (event instanceof NodeEvent anchored && anchored.getAnchor() != null) {
            throw notInLanguage(event, "an anchor (&)",
                    "take it out; steps that are used twice become a block; a text that begins with & goes in quotes");
        }
    }

    private Refusal notInLanguage(Event event, String what, String remedy) {
        return new Refusal(Code.NOT_IN_LANGUAGE, point(event), what + " is not part of the language", remedy);
    }

    private Node.Scalar scalar(ScalarEvent event) {
        var style = event.getScalarStyle() == org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN
                ? Node.Scalar.Style.PLAIN
                : Node.Scalar.Style.QUOTED;
        var text = words.computeIfAbsent(event.getValue(), word -> word);
        var scalar = new Node.Scalar(text, style, stretch(event));
        if (style == Node.Scalar.Style.PLAIN) {
            comments.check(scalar, event.getEndMark().getLine() + 1,
                    event.getEndMark().getColumn());
        }
        return scalar;
    }

    /** A key is never free text, so no character in it is there for its looks. */
    private Node.Scalar plainKey(Node.Scalar key) {
        return Lookalikes.plain(key.text()).map(plain -> {
            problems.unknown(Code.LOOKALIKE, key, "", List.of(), "");
            return new Node.Scalar(plain, key.style(), key.place());
        }).orElse(key);
    }

    private Node sequence(CollectionStartEvent event, int depth) {
        var items = new ArrayList<Node>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        return new Node.Sequence(items, whole(event, items.isEmpty() ? point(event) : items.getFirst().place()));
    }

    private Node mapping(CollectionStartEvent event, int depth) {
        var entries = new ArrayList<Node.Entry>();
        var firsts = new HashMap<String, Place>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            var key = node(depth + 1);
            var value = node(depth + 1);
            if (key instanceof Node.Scalar written) {
                var word = plainKey(written);
                if (entries.size() == MOST_KEYS) {
                    throw new Refusal(Code.TOO_MANY, word.place(), "a mapping with more than " + MOST_KEYS + " keys",
                            "look whether this is the right file");
                }
                var first = firsts.putIfAbsent(word.text(), word.place());
                if (first == null) {
                    entries.add(new Node.Entry(word, value));
                } else {
                    problems.error(Code.KEY_TWICE, word.place(),
                            Words.quoted(word.text()) + " stands twice; first in line " + first.line(),
                            "take one of them out, or give it another name");
                }
            } else {
                problems.error(Code.KEY_NO_WORD, key.place(), "a key is a word, not " + key.inWords(),
                        "write a word, a colon and a space");
            }
        }
        return new Node.Mapping(entries,
                whole(event, entries.isEmpty() ? point(event) : entries.getFirst().key().place()));
    }

    /** A bracketed collection reaches to its closing bracket; an indented one is pointed at by its first word, since its end mark runs past it. */
    private Place whole(CollectionStartEvent start, Place first) {
        var end = events.getEvent();
        return start.isFlow()
                ? point(start)
                        .through(new Place(source, end.getEndMark().getLine() + 1, end.getEndMark().getColumn(), 1))
                : first;
    }

    private Place stretch(Event event) {
        var start = event.getStartMark();
        var end = event.getEndMark();
        var line = start.getLine() + 1;
        var column = start.getColumn() + 1;
        var length = end.getLine() == start.getLine()
                ? end.getColumn() - start.getColumn()
                : lines.lengthToEnd(line, column);
        return new Place(source, line, column, Math.max(1, length));
    }

    private Place point(Event event) {
        return new Place(source, event.getStartMark().getLine() + 1, event.getStartMark().getColumn() + 1, 1);
    }
}
