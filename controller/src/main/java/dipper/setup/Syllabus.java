package dipper.setup;

import dipper.rig.Rig;
import dipper.setup.Lesson.Height.Part;
import dipper.units.Length;
import dipper.yaml.Revision.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is to be measured of a rig, in an order in which the holder goes down step by step; and how it is written into the rig's text. Pure. */
public record Syllabus(List<Lesson> lessons) {

    /** To which measures are rounded: finer than a hand measures, coarser than a motor's steps. */
    private static final long HUNDREDTH = 10_000;

    public Syllabus {
        lessons = List.copyOf(lessons);
    }

    /** The deck, then of each of these stations its x, rim, level and floor; the approach with the first. */
    public static Syllabus of(Rig rig, Set<Integer> stations) {
        var lessons = new ArrayList<Lesson>();
        lessons.add(new Lesson.Deck());
        for (var station : rig.stations()) {
            if (stations.contains(station.number())) {
                lessons.add(new Lesson.Along(station));
                lessons.add(new Lesson.Height(station, Part.RIM));
                lessons.add(new Lesson.Height(station, Part.LEVEL));
                if (lessons.stream().noneMatch(Lesson.Approach.class::isInstance)) {
                    lessons.add(new Lesson.Approach());
                }
                lessons.add(new Lesson.Height(station, Part.FLOOR));
            }
        }
        return new Syllabus(lessons);
    }

    static Length rounded(Length measured) {
        return new Length(Math.round((double) measured.nanometres() / HUNDREDTH) * HUNDREDTH);
    }

    /** What is to be written for it, in the unit that stands there now. */
    public static Change change(Lesson lesson, Length measured, String text) {
        return Change.ofLength(lesson.path(), measured, text);
    }
}
