package dipper.yaml;

import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Keeps the next token until it is taken: the parser asks some five times what it is, and SnakeYAML's scanner looks each time whether the words before
 * it can still be a key, which is a sixth of what a file costs to read. Nothing that it looks at changes before the token is taken.
 */
final class NextToken implements Scanner {

    private final Scanner scanner;
    private Token next;

    NextToken(Scanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public Token peekToken() {
        if (next == null) {
            next = scanner.peekToken();
        }
        return next;
    }

    @Override
    public boolean checkToken(Token.ID kind) {
        return peekToken().getTokenId() == kind;
    }

    @Override
    public boolean checkToken(Token.ID... kinds) {
        var kind = peekToken().getTokenId();
        for (var one : kinds) {
            if (one == kind) {
                return true;
            }
        }
        return kinds.length == 0;
    }

    @Override
    public Token getToken() {
        var taken = scanner.getToken();
        next = null;
        return taken;
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }
}
