package dipper.protocol;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Unrolls a course one treatment at a time; memory grows with the nesting of loops, not with their counts. */
final class Unrolling implements Iterator<Unrolling.Unrolled> {

    /** A treatment's key and what is done; what holds meanwhile is not the course's to know. */
    record Unrolled(StepKey key, Action action) {
    }

    /** How far one list of steps has been read, in which pass of its loop. */
    private static final class Frame {

        private final String prefix;
        private final List<Course> body;
        private final long passes;
        private long pass = 1;
        private int next;

        Frame(String prefix, List<Course> body, long passes) {
            this.prefix = prefix;
            this.body = body;
            this.passes = passes;
        }

        Frame(Frame other) {
            this(other.prefix, other.body, other.passes);
            this.pass = other.pass;
            this.next = other.next;
        }

        boolean hasMore() {
            if (next == body.size() && pass < passes) {
                pass++;
                next = 0;
            }
            return next < body.size() && pass <= passes;
        }

        Course advance() {
            return body.get(next++);
        }

        String keyOfLast(boolean outermost) {
            return outermost ? Integer.toString(next) : prefix + "/" + pass + "/" + next;
        }
    }

    private final ArrayDeque<Frame> frames = new ArrayDeque<>();

    private final String prefix;
    private final long mostRounds;

    /** Every key begins with the prefix. */
    Unrolling(String prefix, List<Course> steps) {
        this(prefix, steps, Long.MAX_VALUE);
    }

    /** With at most so many rounds of each loop. */
    Unrolling(String prefix, List<Course> steps, long mostRounds) {
        this.prefix = prefix;
        this.mostRounds = mostRounds;
        frames.push(new Frame("", steps, 1));
    }

    private Unrolling(Unrolling other) {
        this.prefix = other.prefix;
        this.mostRounds = other.mostRounds;
        other.frames.forEach(frame -> frames.addLast(new Frame(frame)));
    }

    /** Another reader that goes on from here and leaves this one where it is. */
    Unrolling copy() {
        return new Unrolling(this);
    }

    @Override
    public boolean hasNext() {
        while (!frames.isEmpty()) {
            if (!frames.element().hasMore()) {
                frames.pop();
            } else if (frames.element().body
                    .get(frames.element().next) instanceof Course.Loop(var times, var body, var _)) {
                frames.element().advance();
                frames.push(
                        new Frame(frames.element().keyOfLast(frames.size() == 1), body, Math.min(times, mostRounds)));
            } else {
                return true;
            }
        }
        return false;
    }

    @Override
    public Unrolled next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the protocol is at its end");
        }
        var frame = frames.element();
        var course = frame.advance();
        return switch (course) {
            case Course.One(var action) ->
                    new Unrolled(new StepKey(prefix + frame.keyOfLast(frames.size() == 1)), action);
            case Course.Loop _ -> throw new IllegalStateException("hasNext opens every loop");
        };
    }
}
