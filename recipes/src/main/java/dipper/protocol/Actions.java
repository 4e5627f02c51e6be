package dipper.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What a pass does, each action once, in order of first occurrence: a body that many loops share is gone through once. */
final class Actions {

    private final List<Treatment> firsts = new ArrayList<>();
    private final Set<List<Course>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Scene scene;

    private Actions(Scene scene) {
        this.scene = scene;
    }

    /** The first treatment of each action, in that scene. */
    static List<Treatment> firsts(Load load, Scene scene) {
        var actions = new Actions(scene);
        for (var at = 0; at < load.steps().size(); at++) {
            actions.add(load.steps().get(at), load.prefix() + (at + 1));
        }
        return actions.firsts;
    }

    private void add(Course course, String key) {
        switch (course) {
            case Course.One(var action) -> firsts.add(new Treatment(new StepKey(key), action, scene));
            case Course.Loop(var _, var body, var _) when seen.add(body) -> {
                for (var at = 0; at < body.size(); at++) {
                    add(body.get(at), key + "/1/" + (at + 1));
                }
            }
            case Course.Loop _ -> {
            }
        }
    }
}
