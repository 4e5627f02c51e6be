package dipper.panel;

import dipper.panel.Pins.Reading;
import dipper.rig.PanelInput;
import dipper.rig.PanelWiring;
import dipper.rig.PanelWiring.Contact;
import dipper.units.Time;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads every contact of a panel each time it is called, and tells what is to be believed. Knows no thread and no clock. */
final class Sampler {

    /** So long a pin may be unreadable: longer than one call that went wrong, and sooner than a hand is at the holder. */
    private static final long PATIENCE = Time.ofMillis(100).nanoseconds();

    private final PanelWiring wiring;
    private final Pins pins;
    private final Map<PanelInput, Debounce> contacts = new EnumMap<>(PanelInput.class);
    private OptionalLong unreadableSince = OptionalLong.empty();

    Sampler(PanelWiring wiring, Pins pins) {
        this.wiring = wiring;
        this.pins = pins;
        wiring.inputs().keySet().forEach(input -> contacts.put(input,
                new Debounce(wiring.debounce(), input.guards() ? Sense.ACTING : Sense.RESTING)));
    }

    /** What has changed by that instant, ns; a last word where contacts cannot be read. */
    List<PanelNews> at(long now) {
        var news = new ArrayList<PanelNews>();
        var unreadable = Optional.<PanelLost>empty();
        for (var contact : wiring.inputs().entrySet()) {
            switch (pins.read(contact.getKey())) {
                case Reading.Found(var level) ->
                        believe(contact.getKey(), sense(contact.getValue(), level), now).ifPresent(news::add);
                case Reading.Unreadable(var why) -> unreadable = Optional.of(lost(contact, why));
            }
        }
        unreadable.flatMap(why -> patience(why, now)).ifPresentOrElse(why -> news.add(new PanelNews.Lost(why)), () -> {
        });
        if (unreadable.isEmpty()) {
            unreadableSince = OptionalLong.empty();
        }
        return news;
    }

    private static Sense sense(Contact contact, PanelWiring.Level level) {
        return contact.acts(level) ? Sense.ACTING : Sense.RESTING;
    }

    private Optional<PanelNews> believe(PanelInput input, Sense now, long at) {
        return contacts.get(input).read(now, at).map(believed -> new PanelNews.Changed(input, believed, at));
    }

    private Optional<PanelLost> patience(PanelLost why, long now) {
        unreadableSince = OptionalLong.of(unreadableSince.orElse(now));
        return now - unreadableSince.getAsLong() >= PATIENCE ? Optional.of(why) : Optional.empty();
    }

    private static PanelLost lost(Map.Entry<PanelInput, Contact> contact, String why) {
        return new PanelLost("The panel's %s on GPIO%d cannot be read: %s.".formatted(contact.getKey(),
                contact.getValue().gpio(), why), "See to the panel, its wiring and its computer.");
    }

    /** RESTING where there is no such contact. */
    Sense believed(PanelInput input) {
        return Optional.ofNullable(contacts.get(input)).map(Debounce::believed).orElse(Sense.RESTING);
    }
}
