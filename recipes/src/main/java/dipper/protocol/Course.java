package dipper.protocol;

import java.util.List;

/** A recipe's steps with every name resolved, loops still folded: what a protocol unrolls as it is read. */
sealed interface Course {

    /** How many treatments it unrolls to. */
    long size();

    record One(Action action) implements Course {

        @Override
        public long size() {
            return 1;
        }
    }

    /** The size is reckoned once, since one body may be shared by many loops, and theirs by many more. */
    record Loop(long times, List<Course> body, long size) implements Course {

        static Loop of(long times, List<Course> body) {
            return times == 0 ? new Loop(0, List.of(), 0) : new Loop(times, body, size(times, body));
        }

        /** Saturates, since a hostile recipe can ask for more than a long holds. */
        private static long size(long times, List<Course> body) {
            var once = body.stream().mapToLong(Course::size).reduce(0, Course::saturatedSum);
            return Math.multiplyHigh(once, times) != 0 || once * times < 0 ? Long.MAX_VALUE : once * times;
        }
    }

    static long saturatedSum(long a, long b) {
        return a + b < 0 ? Long.MAX_VALUE : a + b;
    }
}
