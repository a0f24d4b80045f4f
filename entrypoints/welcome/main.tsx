import { t } from '../../lib/platform/i18n.ts';
import { mount } from '../interface/mount.ts';
import { Welcome } from './welcome.tsx';

mount(<Welcome />, t('welcome.title'));
