package express.files;

/**
 * An address to which more may be sent than a file usually has; modules declare theirs as beans. What comes there is to
 * be read as a stream.
 *
 * @param path where a star stands for one name
 * @param most bytes of the file
 */
public record LargeUpload(String path, long most) {

    boolean isFor(String address) {
        return address.matches(path.replace("*", "[^/]+"));
    }
}
