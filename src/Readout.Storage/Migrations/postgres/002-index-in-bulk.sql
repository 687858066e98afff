-- A passage alone has hundreds of places in the index to go to: some are put in together. What waits is looked through by every search, so that it must be little.
ALTER INDEX passage_words_words SET (fastupdate = on, gin_pending_list_limit = 512);
