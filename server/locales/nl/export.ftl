export = Export
