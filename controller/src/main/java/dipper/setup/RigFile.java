package dipper.setup;

import dipper.rig.Rig;
import dipper.rig.RigReader;
import dipper.yaml.Checked;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import dipper.yaml.Revision;
import dipper.yaml.Revision.Change;
import dipper.yaml.Revision.ChangedLine;
import dipper.yaml.Revision.Revised;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A technician's own rig file, into which single values are written; everything else in it stays as it is. */
public record RigFile(Path path, String text) {

    /** What writing would make of it. */
    public sealed interface Proposal {

        /** A sound rig; the lines that are other ones. */
        record Sound(String text, List<ChangedLine> lines) implements Proposal {
        }

        /** No sound rig, so not to be written; the problems are of {@code text}. */
        record Faulty(String text, List<ChangedLine> lines, List<Problem> problems) implements Proposal {
        }

        /** A value stands there in a form that no program should touch. */
        record Impossible(Place place, String what, String remedy) implements Proposal {
        }
    }

    /** Nothing is written yet. The file must be a sound rig as it is. */
    public Proposal with(List<Change> changes) {
        return switch (Revision.of(path.toString(), text, changes)) {
            case Revised.Impossible(var place, var what, var remedy) -> new Proposal.Impossible(place, what, remedy);
            case Revised.Written(var revised, var lines) -> switch (RigReader.read(path.toString(), revised)) {
                case Checked.Sound<Rig> _ -> new Proposal.Sound(revised, lines);
                case Checked.Faulty<Rig>(var problems) -> new Proposal.Faulty(revised, lines, problems);
            };
        };
    }

    /** Keeps the file as it was beside it, and puts the other text in its place in one go; where the old one lies. */
    public Path write(Proposal.Sound proposal) {
        var file = new WholeFile(path);
        var kept = file.keep();
        file.write(proposal.text());
        return kept;
    }

    /** The lines as they were and as they would be. */
    public static List<String> difference(List<ChangedLine> lines) {
        var shown = new ArrayList<String>();
        for (var line : lines) {
            line.before().ifPresent(before -> shown.add("%4d - %s".formatted(line.number(), before)));
            shown.add("%4s + %s".formatted(line.before().isPresent() ? line.number() : "", line.after()));
        }
        return shown;
    }
}
