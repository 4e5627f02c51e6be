package dipper.yaml;

/** Every code that a reader of this module gives to a problem, with its meaning in one line; a code never changes its meaning. */
public enum Code {
    NOT_YAML("D001", "The text breaks a rule of YAML: a bracket, quote, colon or indentation."),
    FILE_TOO_LARGE("D002", "The file is larger than any recipe, rig or batch can be."),
    EMPTY_FILE("D003", "The file holds nothing, or only comments."),
    YAML_TOO_DEEP("D004", "Mappings and lists lie too deep in each other."),
    NOT_IN_LANGUAGE("D005", "Anchors, aliases, tags and directives of YAML are not part of the language."),
    SEVERAL_DOCUMENTS("D006", "One file holds one document."),
    KEY_TWICE("D007", "A key stands twice in the same mapping."),
    KEY_NO_WORD("D008", "A key must be a word, not a list or a mapping."),
    NOT_TEXT("D009", "A character that no text editor writes: a control character, or bytes that are not UTF-8."),

    UNKNOWN_KEY("D010", "A key that has no meaning where it stands."),
    MISSING_KEY("D011", "A key that must be there is not."),
    WRONG_KIND("D012", "A word stands where a mapping or a list is wanted, or the other way round."),
    EMPTY_VALUE("D013", "A key without a value."),
    WRONG_VERSION("D014", "The file is written in a version of the language that this program does not read."),
    WRONG_FILE("D015", "A batch, rig or recipe stands where another of them is wanted."),
    TOO_MANY("D016", "A list or mapping has more entries than its limit."),
    TOO_LONG("D017", "A text is longer than its limit."),
    EMPTY_LIST("D018", "A list or mapping has no entry where it must have one."),
    UNKNOWN_WORD("D019", "A word that is none of those that can stand there."),

    NO_QUANTITY("D020", "A quantity must start with a digit."),
    UNKNOWN_UNIT("D021", "A unit that does not exist, or more than one number and one unit."),
    MISSING_UNIT("D022", "A number without a unit."),
    WRONG_DIMENSION("D023", "A quantity of another kind than the one wanted, such as a speed for a time."),
    NEGATIVE("D024", "A quantity below zero where none can be."),
    NOT_REPRESENTABLE("D025", "A quantity finer or larger than can be held exactly."),
    ZERO("D026", "A zero where a quantity must be more than zero."),
    OUTSIDE_LIMITS("D027", "A quantity outside the limits of what it measures or of its parameter's range."),
    NO_WHOLE_NUMBER("D028", "A number of things must be a whole one."),

    BAD_NAME("D030", "A name starts with a letter and holds letters, digits, spaces and a few signs."),
    RESERVED_WORD("D031", "A word of the language cannot be a name."),
    NAME_TWICE("D032", "Two things have the same name."),
    UNKNOWN_SOLUTION("D033", "A solution that is not listed under solutions."),
    UNKNOWN_PARAMETER("D034", "A name that is neither a parameter nor one of the block's given ones."),
    UNKNOWN_BLOCK("D035", "A block that is not listed under blocks."),

    NO_VERB("D040", "A step that does not say what is done."),
    SEVERAL_VERBS("D041", "A step that says more than one thing to do."),
    DRY_IN_SOLUTION("D042", "A pellet dries in air or at a service of the rig, not in a solution."),
    MANNER_INCOMPLETE("D043", "How to go in and out of a bath is said neither by the step nor by defaults."),
    RECURSION("D044", "A block that calls itself, directly or through others."),
    LOOPS_TOO_DEEP("D045", "Loops and blocks lie too deep in each other."),
    GIVEN_MISSING("D046", "A call of a block that leaves one of its given parameters open."),
    GIVEN_USED_TWO_WAYS("D047", "A given parameter that a block uses as two kinds of quantity."),
    REPEAT_WHAT("D048", "A repeat must have either steps or a block to do."),
    NO_RINSE("D049", "A rest in the next rinse, in a recipe that has no rinse."),
    REPEATS_NOTHING("D050", "A loop of zero rounds does nothing."),
    NOTHING_COUNTED("D051", "A recipe that has layers and does not say what counts."),

    SAFE_HEIGHT_TOO_LOW("D060", "The safe height does not clear a beaker's rim or the drain height."),
    SAFE_HEIGHT_OUT_OF_REACH("D061", "The Z axis cannot bring a pellet to the safe height."),
    LEVEL_OUTSIDE_BEAKER("D062", "A liquid level that is not between floor and rim."),
    OUTSIDE_TRAVEL("D063", "A place along X that the axis cannot reach."),
    APPROACH_ABOVE_DRAIN("D064", "The approach height lies above the drain height."),
    HOMING_SPEEDS("D065", "The switch is located faster than it is sought."),
    BAD_NUMBER("D066", "The number of a station or slot must be a plain whole number."),
    STATIONS_IN_ONE_PLACE("D067", "Two stations in one place along X."),

    NO_SUCH_STATION("D070", "A beaker on a station that the rig does not have."),
    NO_SUCH_SLOT("D071", "A pellet in a slot that the holder does not have."),
    SOLUTION_IN_TWO_BEAKERS("D072", "A solution that stands in two beakers, of which none is said to be next."),

    TOO_MANY_TREATMENTS("D080", "The loops come to more steps than a run may have."),
    OUT_OF_ORDER("D081", "A counted layer that comes out of the order that counts declares."),
    NEVER_USED("D082", "A solution that no step uses."),

    NO_PELLET("D090", "A batch in which no pellet hangs."),
    IN_NO_BEAKER("D091", "A solution that a step needs and no beaker holds."),
    TOO_FEW_STATIONS("D092", "More solutions than the rig has stations."),
    NO_PELLET_SHAPE("D093", "A recipe that does not say what a pellet measures, so that no depth can be reached."),
    TOO_FAST("D094", "A speed above what the rig's axis can do."),
    TOO_SLOW("D095", "A speed below the slowest at which an axis can be driven."),
    TOO_DEEP("D096", "A depth that brings a pellet too near to the beaker's floor."),
    OUT_OF_REACH("D097", "A place that the rig's axis cannot reach."),

    AT_MOST_BELOW_FOR("D100", "A dwell that would last longer than its own at most."),
    NO_SUCH_SERVICE("D101", "A recipe asks for a service that the rig does not have."),
    SERVICE_CANNOT("D102", "A service without what is asked of it: a place or an output."),
    OUTPUT_TWICE("D103", "Two services are switched by the same output of the board."),
    UNIT_HIDDEN("D104", "The layers of one counted unit are the first of another, which could never be completed."),
    MOVE_TOO_FAST("D105", "A movement that the rig's axis cannot make in its period."),
    MOVE_WITHOUT_TIME("D106", "A dwell that is shorter than one period of its movement."),
    DEPTH_TWICE("D107", "A step says both how deep the pellets go and how much of them is wetted."),
    SERVICE_OUT_OF_REACH("D108", "A service at a height that the Z axis cannot bring a pellet to."),
    WETTED_UNEVENLY("D109", "Pellets that hang at different lengths are not wetted alike."),
    MOVE_WETS_MORE("D110", "A movement in a partial immersion, which would wet more than is said."),
    NO_AMOUNT("D120", "An amount must say how many of what, as in 10 bilayers."),
    NO_DATE("D121", "A day that the calendar does not have, or that is not written as year-month-day."),
    PELLETS_AND_PASSES("D122", "A batch that has both pellets and passes."),
    NOT_COUNTED("D123", "An amount of something that the recipe does not count, or that cannot be told here."),
    NEVER_REACHED("D124", "A pellet that is to leave after more than its pass comes to."),
    NOTHING_TO_TAKE_TURNS("D125", "Turns for a solution that does not stand in several beakers."),
    WITNESS_STAYS_DRY("D126", "A witness that hangs above the liquid while the pellets are in it."),
    WITNESS_TOO_LONG("D127", "A witness that hangs too long to be carried at the safe height."),

    COMMENT_IN_TEXT("D140", "A # that begins a comment, but looks like a part of the text before it."),
    LOOKALIKE("D141", "A character that looks like a plain one: another space, quote or dash, a Cyrillic letter."),
    LEADING_ZERO("D142", "A number with a zero in front of it."),

    DWELL_UNLIKE_OTHERS("D143", "A dwell much shorter than all others of its kind."),
    NO_RINSE_BETWEEN("D144", "Two layers of different solutions without a rinse between them."),
    WATER_AS_REST("D145", "Plain water as the resting place of coated pellets."),
    WETTED_WHOLLY("D146", "A wetted length that is more than the pellet is high."),

    GROWTH_OF_WHAT("D160", "A growth model for a unit that is not counted."),
    DECK_RULES_CLASH("D161", "Rules for the deck that cannot all be kept."),
    LEVEL_FALLS("D162", "So much evaporates or is carried away that the liquid over a pellet gets low."),
    WAITS_WET_IN_AIR("D163", "Pellets wait wet in air for a person, and are dipped again afterwards."),
    DILUTED_TOO_LITTLE("D164", "Between two layers the first one's solution is diluted less than a million times."),
    RINSE_LOADS_UP("D165", "A rinse collects so much that it should be replaced during the run."),
    BATH_CONTAMINATED("D166", "A layer's bath collects another layer's solution."),
    BATH_DEPLETED("D167", "A layer's bath loses much of what is dissolved in it."),
    RINSE_SHARED("D168", "One rinse follows different layers and collects both."),
    RINSE_OF_OTHER_PH("D169", "A rinse whose pH is not that of the layers beside it."),
    DRIPS("D170", "Wet pellets pass over the beaker of another layer."),
    DRAWN_TOO_FAST("D171", "A withdrawal so fast, or a liquid so viscous, that the law of drag-out does not hold."),
    BEAKERS_TOUCH("D172", "Two beakers stand nearer than they are wide."),
    FILLED_OTHERWISE("D173", "A beaker has another volume than the one that the rig's level belongs to."),
    HOLDER_BELOW_RIM("D174", "The holder itself goes below the rim of a beaker."),
    NEAR_A_RIM("D175", "What hangs passes a rim more nearly than is safe."),
    SERVICE_SWITCHES_NOTHING("D176", "Pellets dry at a service that no output switches on."),
    BEAKER_UNUSED("D177", "A beaker stands on the deck and is never used."),

    UNSTEADY("D180", "A speed that Z cannot hold for as long as the pellets cross the surface."),
    PACED_TOO_FAST("D181", "A speed at which the short moves of pacing would overlap."),
    PIN_TWICE("D182", "Two things of the panel on one pin."),
    NO_SUCH_PIN("D183", "A pin that the computer's header does not have, or that is not free."),
    NOT_FAIL_SAFE("D184", "An emergency stop or a lid whose cut wire would read as if all were well."),
    NEVER_OPEN("D185", "A contact that would always read as closed, since its pin is pulled up elsewhere."),
    NO_SUCH_RELAY("D186", "A service on a relay that the panel does not have."),
    NOT_SENSED("D187", "A panel that does not sense the emergency stop that cuts the motors.");

    private final String id;
    private final String meaning;

    Code(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    /** D and three digits, as reports show it. */
    public String id() {
        return id;
    }

    public String meaning() {
        return meaning;
    }
}
