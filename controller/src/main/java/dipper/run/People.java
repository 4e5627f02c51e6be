package dipper.run;

/** Where questions to people go; answers come back through the inbox. Must not block. */
public interface People {

    void ask(Question question);
}
