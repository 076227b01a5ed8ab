package express.glossary;

/** A place in a file of the glossary. */
record Line(String file, int number) {

    Fault fault(String what) {
        return new Fault(this, what);
    }

    @Override
    public String toString() {
        return file + ":" + number;
    }
}
