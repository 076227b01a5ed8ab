package express.charters;

/** What a section is about: what we want, who decides, and how a person is accompanied. */
enum Part {
    CHARTER,
    GOVERNANCE,
    PATHWAY;

    String key() {
        return "charters.part." + name();
    }
}
