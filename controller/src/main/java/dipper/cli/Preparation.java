package dipper.cli;

import dipper.batch.Batch;
import dipper.batch.BatchCheck;
import dipper.batch.BatchReader;
import dipper.cli.Sources.Source;
import dipper.plan.Deck;
import dipper.plan.Plan;
import dipper.plan.Planner;
import dipper.protocol.Protocol;
import dipper.recipe.Recipe;
import dipper.recipe.RecipeReader;
import dipper.record.RunEvent.Aim;
import dipper.record.RunEvent.Inputs;
import dipper.rig.Rig;
import dipper.rig.RigReader;
import dipper.yaml.Checked;
import dipper.yaml.FileKind;
import dipper.yaml.Node;
import dipper.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** From a file's name to a plan: reads recipe, rig and batch, checks them against each other, plans; every problem is kept with its place. */
final class Preparation {

    private static final Source NO_BATCH = new Source("", "");

    private final Sources sources;
    private final Optional<String> rigName;
    private final Overrides overrides;

    /** {@code rigName}: the rig to use where no batch names one. */
    Preparation(Sources sources, Optional<String> rigName, Overrides overrides) {
        this.sources = sources;
        this.rigName = rigName;
        this.overrides = overrides;
    }

    /** A batch where it calls itself one, else a recipe. */
    Checked<Prepared> of(Source source) {
        var document = YamlReader.read(source.name(), source.text());
        return WhatToRun.kind(document).filter(kind -> kind == FileKind.BATCH).map(_ -> ofBatch(source, document))
                .orElseGet(() -> ofRecipe(source, document));
    }

    private Checked<Prepared> ofRecipe(Source source, Checked<Node> document) {
        var rigSource = sources.named(rigName.orElse("dr3-like.yaml"));
        return document.then(RecipeReader::of)
                .then(recipe -> RigReader.read(rigSource.name(), rigSource.text())
                        .then(rig -> Protocol.of(recipe, overrides.alone())
                                .then(protocol -> Deck.assigned(protocol, rig)
                                        .then(deck -> Planner.plan(protocol, deck, rig))))
                        .then(plan -> Checked.of(new Prepared(recipe, source, plan.rig(), rigSource, Optional.empty(),
                                NO_BATCH, plan, overrides.texts(), Aim.COATING), List.of())));
    }

    private Checked<Prepared> ofBatch(Source source, Checked<Node> document) {
        return document.then(BatchReader::of).then(batch -> {
            var recipeSource = sources.beside(source.name(), batch.recipe());
            var rigSource = rigName.map(sources::named).orElseGet(() -> sources.beside(source.name(), batch.rig()));
            return planned(batch, source, recipeSource, rigSource);
        });
    }

    /** A recorded run anew, from the texts that it was begun with. */
    static Checked<Prepared> ofRecord(Inputs inputs) {
        return ofRecord(inputs, Optional.empty());
    }

    /** The same with another rig than the record's own, where there is one. */
    static Checked<Prepared> ofRecord(Inputs inputs, Optional<Source> rig) {
        var preparation = new Preparation(new Sources(), Optional.empty(), new Overrides(inputs.overrides()));
        var source = new Source("the run's batch", inputs.batch());
        return BatchReader.read(source.name(), source.text()).then(batch -> preparation.planned(batch, source,
                new Source("the run's recipe", inputs.recipe()),
                rig.orElseGet(() -> new Source("the run's rig", inputs.rig()))))
                .then(prepared -> prepared.aimedAt(inputs.aim()));
    }

    private Checked<Prepared> planned(Batch written, Source source, Source recipeSource, Source rigSource) {
        var batch = overrides.leaving(written);
        return RecipeReader.read(recipeSource.name(), recipeSource.text())
                .then(recipe -> RigReader.read(rigSource.name(), rigSource.text())
                        .then(rig -> Checked.of(rig, BatchCheck.check(batch, recipe, rig)))
                        .then(rig -> planned(recipe, rig, overrides.over(batch)))
                        .then(plan -> Checked.of(new Prepared(recipe, recipeSource, plan.rig(), rigSource,
                                Optional.of(batch), source, plan, overrides.texts(), Aim.COATING), List.of())));
    }

    private static Checked<Plan> planned(Recipe recipe, Rig rig, Batch batch) {
        return Protocol.of(recipe, batch)
                .then(protocol -> Deck.of(batch, protocol, rig).then(deck -> Planner.plan(protocol, deck, rig)));
    }
}
