package express.glossary;

/** Something that an editor has to mend, and where. */
record Fault(Line at, String what) {

    @Override
    public String toString() {
        return at + ": " + what;
    }
}
