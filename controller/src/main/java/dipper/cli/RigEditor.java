package dipper.cli;

import dipper.setup.Consent;
import dipper.setup.Incoming;
import dipper.setup.RigFile;
import dipper.setup.RigFile.Proposal;
import dipper.setup.Technician;
import dipper.time.Inbox;
import dipper.yaml.ProblemPicture;
import dipper.yaml.Revision.Change;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Shows what writing into a rig file would change, and does it when the person says so. */
record RigEditor(PrintWriter out, Inbox<Incoming> inbox, Technician technician) {

    /** What became of it. */
    enum Offered {
        WRITTEN, DECLINED,
        /** It would be no sound rig any more. */
        UNSOUND
    }

    Offered offer(RigFile file, List<Change> changes) {
        return switch (file.with(changes)) {
            case Proposal.Sound sound when sound.lines().isEmpty() -> {
                out.println("The file says all of it already.");
                yield Offered.WRITTEN;
            }
            case Proposal.Sound sound -> sound(file, sound);
            case Proposal.Faulty(var text, var lines, var problems) -> {
                Terminal.print(out, RigFile.difference(lines));
                Terminal.print(out, problems.stream()
                        .map(new ProblemPicture(Map.of(file.path().toString(), text), Terminal.ink())::of).toList());
                out.println(file.path() + " is left as it is: with these lines it would be no sound rig."
                        + " Mend what is shown, then write them in by hand.");
                yield Offered.UNSOUND;
            }
            case Proposal.Impossible(var place, var what, var remedy) -> {
                out.println("%s is left as it is. %s: %s; %s".formatted(file.path(), place, what, remedy));
                changes.forEach(change -> out.println("  " + change));
                yield Offered.UNSOUND;
            }
        };
    }

    private Offered sound(RigFile file, Proposal.Sound sound) {
        Terminal.print(out, RigFile.difference(sound.lines()));
        technician.ask("Write this into " + file.path() + "? [y/N] ");
        if (!agrees()) {
            out.println();
            out.println(file.path() + " is left as it is.");
            return Offered.DECLINED;
        }
        out.println();
        try {
            out.println("wrote " + file.path() + "; as it was, it is kept in " + file.write(sound));
            return Offered.WRITTEN;
        } catch (UncheckedIOException refused) {
            throw Refusal.of(ExitCode.USAGE, file.path() + " cannot be written: " + refused.getCause(),
                    "see to the folder's rights and the disk, or write the lines above in by hand");
        }
    }

    private boolean agrees() {
        while (true) {
            var entry = inbox.next(Long.MAX_VALUE);
            if (entry.isPresent() && entry.get() instanceof Incoming.FromPerson deed
                    && Consent.of(deed) != Consent.UNCLEAR) {
                return Consent.of(deed) == Consent.YES;
            }
        }
    }
}
