package dipper.cli;

import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.yaml.Checked;
import java.util.List;
import java.util.Optional;

/** The estimate of a batch with a measured handshake, through the door that the commands use; for benchmarks. */
public final class EstimateOfFile {

    private EstimateOfFile() {}

    public static double seconds(String batch, Handshake handshake) {
        var sources = new Sources();
        return switch (new Preparation(sources, Optional.empty(), new Overrides(List.of()))
                .of(sources.named(batch))) {
            case Checked.Sound<Prepared>(var prepared, var _) ->
                    Timing.of(prepared.plan(), handshake).total();
            case Checked.Faulty<Prepared>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
