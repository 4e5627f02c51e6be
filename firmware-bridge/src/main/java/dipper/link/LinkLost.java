package dipper.link;

/** Why a line cannot be opened or has broken, and what a person can do. */
public record LinkLost(String what, String remedy) {
}
