package dipper.panel;

/** Why a panel, or a part of it, cannot be used, and what to do. For people. */
public record PanelLost(String what, String remedy) {
}
