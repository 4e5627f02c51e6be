package dipper.time;

import java.util.Optional;

/** Everything that happens, in order of arrival; one thread takes, any thread posts. */
public interface Inbox<E> {

    /** The next entry, or empty once the clock has reached the deadline (in {@link Clock#nanos()}); an entry already there is returned even when late. */
    Optional<E> next(long deadline);

    /** Adds an entry; never blocks. Throws IllegalStateException above the inbox's stated capacity, which is a bug of ours. */
    void post(E entry);
}
